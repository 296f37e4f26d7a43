using System.Diagnostics;
using System.Globalization;
using System.Text;
using Igata.Emulator;
using Igata.Emulator.Sora;

namespace Igata.Package.Tests;

/// <summary>The first steps of a new user: from an empty folder to a call, and then to a method that no release contains.</summary>
public sealed class GettingStartedTests(PackedFixture packed)
{
    private const string FirstCall = """
        using Igata.Sora;

        using var sora = new SoraClient(new Uri(args[0]));
        foreach (Connection c in await sora.ListConnectionsAsync())
        {
            Console.WriteLine($"{c.ClientId} in {c.ChannelId}, {c.Role}");
        }

        """;

    private const string OwnTarget = """
        extends: Igata.Sora.SoraClient
        methods:
          MarkRecording:
            target: Sora_20991231
            short: [channel_id]
            request:
              channel_id: string
            response:
              channel_id: string

        """;

    private const string SecondCall = """
        using Igata.Sora;

        using var sora = new SoraClient(new Uri(args[0]));
        MarkRecordingResponse marked = await sora.MarkRecordingAsync("sora");
        Console.WriteLine($"{marked.ChannelId} is marked");

        """;

    private readonly StringBuilder _transcript = new();
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(packed.Folder, "getting-started")).FullName;

    // An empty package folder, and no processes that outlive a build.
    private Dictionary<string, string> Environment => new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    [Fact]
    public async Task FirstCallWorksFromAnEmptyFolder()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        emulator.Sora.Connect(new NewConnection { ChannelId = "sora", ClientId = "alice" });
        await using FutureSora futureSora = await FutureSora.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), Consumers.CreateNuGetConfig(packed.Feed));
        long start = Stopwatch.GetTimestamp();

        await RunStepAsync("dotnet new console --output hello");
        await RunStepAsync("dotnet add hello package Igata.Sora");
        await WriteAsync("hello/Program.cs", FirstCall);
        Assert.EndsWith("alice in sora, sendrecv\n", await RunStepAsync($"dotnet run --project hello -- {emulator.Endpoint}"), StringComparison.Ordinal);

        await RunStepAsync("dotnet add hello package Igata.Generator");
        await WriteAsync("hello/specs/mine/api.yaml", OwnTarget);
        await WriteAsync("hello/Program.cs", SecondCall);
        Assert.EndsWith("sora is marked\n", await RunStepAsync($"dotnet run --project hello -- {futureSora.Endpoint}"), StringComparison.Ordinal);
        Assert.Equal("Sora_20991231.MarkRecording", Assert.Single(futureSora.Calls).Target);

        _transcript.Append(CultureInfo.InvariantCulture, $"# All steps took {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.\n");
        BenchmarkFile.Write("getting-started", _transcript.ToString());
    }

    private async Task<string> RunStepAsync(string command)
    {
        long start = Stopwatch.GetTimestamp();
        string output = (await DotNetCli.RunAsync(_folder, command.Split(' ')[1..], Environment)).EnsureSuccess().Output;
        _transcript.Append(CultureInfo.InvariantCulture, $"$ {command}    # {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s\n{output.TrimEnd().Replace(packed.Folder, "~", StringComparison.Ordinal)}\n\n");
        return output;
    }

    private async Task WriteAsync(string file, string text)
    {
        string path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text);
        _transcript.Append(CultureInfo.InvariantCulture, $"$ cat {file}\n{text}\n");
    }
}
