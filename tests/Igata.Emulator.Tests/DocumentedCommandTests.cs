using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Emulator.Tests.Sora;
using Igata.Specs.Model;
using Igata.Tests;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests;

/// <summary>
/// Runs the commands that the documentation of the services prints, with HTTPie and curl: only the host and the port differ. The
/// status, the type and the shape of the responses are those of the documentation.
/// </summary>
public sealed class DocumentedCommandTests
{
    private static readonly TimeSpan SafetyTimeout = TimeSpan.FromSeconds(60);

    // The reference prints commands for the targets of 2021.2. These change what the next command needs, or have a state of their own.
    private static readonly string[] WithOtherState = ["UpdateLicense", "GetLicense", "ListClusterNodes"];

    public static TheoryData<Exchange> Printed =>
    [
        .. Exchange.Create("specs/sora").Where(static exchange => exchange.Method.Lifecycle is { Since: null, Stability: Stability.Stable }
            && exchange.Example is { Error: null, Setup.Count: 0 } && !WithOtherState.Contains(exchange.Method.Name)),
    ];

    [Theory]
    [MemberData(nameof(Printed))]
    public async Task CommandOfHttpieHasTheDocumentedResponse(Exchange exchange)
    {
        Assert.SkipUnless(await IsInstalledAsync("http"), "HTTPie is not installed.");
        await using SoraFixture fixture = await ExchangeSetup.SetUpAsync(exchange);
        string[] arguments =
        [
            "--ignore-stdin", "POST", $"127.0.0.1:{fixture.Host.Endpoint.Port}/", $"x-sora-target:{exchange.Method.Target}", .. FormatItems(exchange.Example.Request), "-vvv",
        ];
        (int code, string output) = await RunAsync("http", arguments);
        Assert.True(code == 0, output);

        // The request comes first.
        string response = output[output.IndexOf("HTTP/1.1 200 OK", StringComparison.Ordinal)..].ReplaceLineEndings("\n");
        string[] parts = response.Split("\n\n", 2);
        Assert.Contains("\ncontent-type: application/json", parts[0], StringComparison.OrdinalIgnoreCase);
        AssertShape(JsonNode.Parse(exchange.Example.Response!), JsonNode.Parse(parts[1][..(parts[1].LastIndexOfAny(['}', ']']) + 1)]), "$");
    }

    [Theory]
    [InlineData(
        """
        curl -s -i -XPOST -H "Content-Type: application/json" -H "X-Sora-Target: ImageFlux_20180905.CreateChannel" -H "Authorization: Bearer ${ACCESS_TOKEN}" -d '{
          "hls": [{ "durationSeconds": 1, "startTimeOffset": -2, "video": { "width": 640, "height": 480, "fps": 30, "bps": 1000000 }, "audio": { "bps": 64000 } }]
        }' $HOST/
        """, 200, """{"channel_id":"","sora_url":"","playlist_url":""}""")]
    [InlineData(
        """
        curl -s -X POST -i -H "Content-Type: application/json" -d '{ "auth": { "identity": { "methods": ["password"], "password": { "user": {
          "domain": { "id": "default" }, "name": "emulated-api-key", "password": "emulated-api-secret" } } },
          "scope": { "project": { "id": "374044ae291f48dca124f63c10eaec7b" } } } }' $HOST/v3/auth/tokens
        """, 201, """{"token":{"expires_at":""}}""")]
    [InlineData("""curl -s -i -XPOST -u "demo-app:pass" "$HOST/v2/sessions/some_idp/some_user?metadata1=value1&metadata2=value2" """, 202, null)]
    [InlineData("""curl -s -i -XPOST -u "demo-app:pass" $HOST/v2/sessions/some_idp/some_user -d "metadata1=value1" -d "metadata2=value2" -H "Content-Type=application/x-www-form-urlencoded" """, 202, null)]
    [InlineData(
        """
        curl -s -i -X POST -H "Content-Type: application/json" -H "Authorization: Bearer ${ADMIN_TOKEN}" -d '{ "jsonrpc": "2.0", "id": 0, "method": "createChannel", "params": { "name": "sample-channel" } }' $HOST/v1/json-rpc
        """, 200, """{"jsonrpc":"2.0","id":0,"result":{"channel":{"id":"","name":""}}}""")]
    public async Task CommandOfCurlHasTheDocumentedResponse(string command, int status, string? shape)
    {
        Assert.SkipUnless(await IsInstalledAsync("curl") && !OperatingSystem.IsWindows(), "curl or a shell is not installed.");
        await using EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: TestCancellation);
        string variables = $"ACCESS_TOKEN=t; ADMIN_TOKEN={host.SkyWay.CreateAdminToken().Reveal()}; HOST=http://127.0.0.1:{host.Endpoint.Port}\n";
        (int code, string output) = await RunAsync("sh", "-c", variables + command.Trim());
        Assert.True(code == 0, output);
        Assert.StartsWith($"HTTP/1.1 {status} ", output, StringComparison.Ordinal);
        if (shape is not null)
        {
            AssertShape(JsonNode.Parse(shape), JsonNode.Parse(output.ReplaceLineEndings("\n").Split("\n\n", 2)[1]), "$");
        }
    }

    /// <summary>Formats the members of a request as HTTPie takes them: <c>name=text</c> and <c>name:=json</c>.</summary>
    private static IEnumerable<string> FormatItems(string? request) => request is null ? [] :
        JsonNode.Parse(request)!.AsObject().Select(static member => member.Value is JsonValue value && value.TryGetValue(out string? text)
            ? $"{member.Key}={text}"
            : $"{member.Key}:={member.Value!.ToJsonString()}");

    private static void AssertShape(JsonNode? documented, JsonNode? actual, string path)
    {
        switch (documented)
        {
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members)
                {
                    Assert.True(actual is JsonObject other && other.ContainsKey(name), $"{path} has no {name}.");
                    AssertShape(value, actual![name], $"{path}.{name}");
                }

                break;
            case JsonArray { Count: > 0 } items:
                Assert.True(actual is JsonArray { Count: > 0 }, $"{path} is not a list with items.");
                AssertShape(items[0], actual![0], path + "[0]");
                break;
            default:
                Assert.True(IsSameKind(documented, actual), $"{path} is {actual?.GetValueKind()}, not {documented?.GetValueKind()}.");
                break;
        }
    }

    private static bool IsSameKind(JsonNode? documented, JsonNode? actual) =>
        documented?.GetValueKind() == actual?.GetValueKind()
        || (documented?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False && actual?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False);

    private static async Task<bool> IsInstalledAsync(string program)
    {
        try
        {
            return (await RunAsync(program, "--version")).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestCancellation);
        string output = await process.StandardOutput.ReadToEndAsync(TestCancellation).WaitAsync(SafetyTimeout, TestCancellation);
        await process.WaitForExitAsync(TestCancellation).WaitAsync(SafetyTimeout, TestCancellation);
        return (process.ExitCode, output + await error);
    }
}
