namespace Igata.Cli.Tests;

/// <summary>Runs command lines as a user would, in a temporary folder.</summary>
internal sealed class Cli : IDisposable
{
    /// <summary>A valid api.yaml without methods.</summary>
    public const string Api = """
        api: Studio
        protocol: target-header
        endpoint: http://127.0.0.1:3000/
        dispatch: { header: x-studio-target }
        auth: none

        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("igata-").FullName;

    public string GetPath(string path) => Path.Combine(Folder, path);

    public Cli Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public Cli Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(GetPath(path))!);
        File.WriteAllBytes(GetPath(path), bytes);
        return this;
    }

    public Task<Outcome> RunAsync(params string[] args) => RunInAsync(Folder, args);

    public static async Task<Outcome> RunInAsync(string folder, params string[] args)
    {
        var host = new FakeHost(folder);
        int code = await CommandLine.RunAsync(args, host);
        return new Outcome(code, host.Output.ToString()!.ReplaceLineEndings("\n"), host.Error.ToString()!.ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal sealed record Outcome(int Code, string Output, string Error);
