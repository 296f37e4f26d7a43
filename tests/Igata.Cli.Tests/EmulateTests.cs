using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Igata.Cli.Tests;

public sealed class EmulateTests
{
    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallsArePrintedUntilTheCommandIsStopped()
    {
        await using var run = new Run("--port", "0");
        Uri root = await run.ReadRootAsync();
        await CallAsync(root, "Sora_20151104.DisconnectChannel", """{"channel_id":"sora"}""");
        Assert.EndsWith(""" 200 Sora_20151104.DisconnectChannel <- {"channel_id":"sora"} -> {"channel_id":"sora"}""", await run.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, await run.StopAsync());
        Assert.Equal("Stopped.", await run.ReadLineAsync());
    }

    [Fact]
    public async Task CallsArePrintedAsJson()
    {
        await using var run = new Run("sora", "--port", "0", "--json");
        Uri root = await run.ReadRootAsync(fromError: true);
        await CallAsync(root, "Sora_20151104.DisconnectChannel", """{"channel_id":"日本"}""");
        string line = await run.ReadLineAsync();
        JsonNode call = JsonNode.Parse(line)!;
        Assert.Contains("日本", line, StringComparison.Ordinal);
        Assert.Equal("Sora_20151104.DisconnectChannel", (string?)call["operations"]![0]);
        Assert.Equal(("POST", "/", 200), ((string?)call["method"], (string?)call["target"], (int?)call["status"]));
    }

    [Fact]
    public async Task SecretsAreNotPrinted()
    {
        await using var run = new Run("--port", "0", "--json");
        Uri root = await run.ReadRootAsync(fromError: true);
        await CallAsync(root, "ImageFlux_20190205.CreateArchiveDestination", """{"bucket_uri":"gs://a","gcp_credential_json":"top secret"}""", "Bearer hidden");

        // A call is printed after its response: the line is read first, so that the second call cannot overtake it.
        string complete = await run.ReadLineAsync();
        await CallAsync(root, "ImageFlux_20190205.CreateArchiveDestination", """{"bucket_uri":"gs://a","gcp_credential_json":"top secret""", "Bearer hidden");
        string broken = await run.ReadLineAsync();
        Assert.Equal("""{"bucket_uri":"gs://a","gcp_credential_json":"***"}""", (string?)JsonNode.Parse(complete)!["request"]);
        Assert.Equal("***", (string?)JsonNode.Parse(broken)!["request"]);
        Assert.DoesNotContain("secret", (complete + broken).Replace("gcp_credential_json", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", complete + broken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025.1.0", true)]
    [InlineData("2025.2.0", false)]
    public async Task VersionDecidesWhichTargetsExist(string version, bool exists)
    {
        await using var run = new Run("sora", "--port", "0", "--version", version);
        Uri root = await run.ReadRootAsync();
        string body = await CallAsync(root, "Sora_20161101.StartRecording", """{"channel_id":"sora","expire_time":0}""");
        Assert.Equal(exists, body.Contains("recording_id", StringComparison.Ordinal));
    }

    [Fact]
    public async Task QuietPrintsNoCalls()
    {
        await using var run = new Run("sora", "--port", "0", "--quiet");
        Uri root = await run.ReadRootAsync();
        await CallAsync(root, "Sora_20151104.DisconnectChannel", """{"channel_id":"sora"}""");
        await run.StopAsync();
        Assert.Equal("Stopped.", await run.ReadLineAsync());
    }

    [Theory]
    [InlineData("--port 70000", "igata: 70000 is not a port. Expected a number from 0 to 65535.\n")]
    [InlineData("--port 0 --version today", "igata: 'today' is not a version. Expected numbers with dots, such as 2025.2.0.\n")]
    [InlineData("--port 0 --cors 127.0.0.1", "igata: '127.0.0.1' is not an origin. Expected a scheme, a host and a port, such as http://127.0.0.1:5000, or *.\n")]
    [InlineData("--port 0 --webhook auth", "igata: 'auth' is not a webhook. Expected a kind and a URL, such as auth=http://127.0.0.1:5000/sora/auth.\n")]
    [InlineData("--port 0 --webhook login=http://127.0.0.1:5000/", "igata: 'login' is no kind of webhook. Expected auth, session, event or stats.\n")]
    [InlineData("--port 0 --quiet --json", "igata: --quiet prints no calls and --json prints them as JSON. Use one of them.\n")]
    public async Task WrongArgumentsAreExplained(string arguments, string error)
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, ["emulate", .. arguments.Split(' ')]);
        Assert.Equal((ExitCode.Usage, error), (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task UnknownApiIsExplained()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "emulate", "skyweg");
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("'skyweg'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("'concurrency-monitoring'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PortInUseIsExplained()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        int port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "emulate", "--port", $"{port}");
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.StartsWith($"igata: Port {port} cannot be used: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("Choose another with --port; --port 0 selects a free one.\n", outcome.Error, StringComparison.Ordinal);
    }

    private static async Task<string> CallAsync(Uri root, string target, string body, string? authorization = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, root) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-sora-target", target);
        if (authorization is not null)
        {
            request.Headers.Add("Authorization", authorization);
        }

        using HttpResponseMessage response = await http.SendAsync(request, TestCancellation);
        return await response.Content.ReadAsStringAsync(TestCancellation);
    }

    /// <summary>A running command, whose lines are read as they are printed.</summary>
    private sealed class Run : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly LineHost _host = new();
        private readonly Task<int> _command;

        public Run(params string[] arguments) => _command = CommandLine.RunAsync(["emulate", .. arguments], _host, _stop.Token);

        /// <summary>Skips the summary, and returns the address of Sora in it.</summary>
        public async Task<Uri> ReadRootAsync(bool fromError = false)
        {
            LineWriter output = fromError ? _host.ErrorLines : _host.OutputLines;
            string? root = null;
            for (string line = await output.ReadLineAsync(); line != "Press Ctrl-C to stop."; line = await output.ReadLineAsync())
            {
                root ??= line.StartsWith("  WebRTC SFU Sora ", StringComparison.Ordinal) ? line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1] : null;
            }

            return new Uri(root!);
        }

        public Task<string> ReadLineAsync() => _host.OutputLines.ReadLineAsync();

        public async Task<int> StopAsync()
        {
            await _stop.CancelAsync();
            return await _command;
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            _stop.Dispose();
        }
    }

    private sealed class LineHost : Host
    {
        public LineWriter OutputLines { get; } = new();

        public LineWriter ErrorLines { get; } = new();

        public override TextWriter Output => OutputLines;

        public override TextWriter Error => ErrorLines;

        public override string Folder => Repository.Root;

        public override int Width => 400;
    }

    private sealed class LineWriter : TextWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine() => WriteLine("");

        public override void WriteLine(string? value) => _lines.Writer.TryWrite(value!);

        public async Task<string> ReadLineAsync() => await _lines.Reader.ReadAsync(TestCancellation);
    }
}
