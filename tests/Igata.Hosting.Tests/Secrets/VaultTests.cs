using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Vault;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>A secret of every shape, in every place, with every protocol, in responses that can be read and in those that cannot.</summary>
public sealed class VaultTests
{
    private const string Mark = SecretSeeder.Mark;

    private static readonly VaultCase[] Cases =
    [
        new("rest record", "SAFE", static (http, token) => Vault(http).StoreAsync(new StoreRequest { Safe = Request }, token).AsTask()),
        new("rest with headers", """{"safe":SAFE}""", static (http, token) => Vault(http).OpenAsync(new OpenRequest { Id = Mark, Q = Mark }, token).AsTask()),
        new("rest list", "[SAFE]", static (http, token) => Vault(http).ListAsync(token).AsTask()),
        new("rest stream", "[SAFE,SAFE]", static (http, token) => ReadAllAsync(Vault(http).StreamListAsync(token))),
        new("rest multipart", """{"ok":SAFE}""", static (http, token) => Vault(http).SendAsync(new SendRequest { Pin = Mark, Keys = [Mark] }, token).AsTask()),
        new("rest login", """{"token":SAFE}""", static (http, token) => Vault(http).LoginAsync(new LoginRequest { User = "u", Password = Mark }, token).AsTask()),
        new("issued token", """{"token":SAFE}""", static (http, token) => Vault(http).ListAsync(token).AsTask()),
        new("json-rpc", """{"jsonrpc":"2.0","id":1,"result":SAFE}""", static (http, token) => Rpc(http).StoreAsync(new TestApis.VaultRpc.StoreRequest { Safe = Read<TestApis.VaultRpc.Safe>() }, token).AsTask()),
        new("json-rpc batch", """[{"jsonrpc":"2.0","id":1,"result":SAFE},{"jsonrpc":"2.0","id":2,"result":SAFE}]""", static (http, token) => BatchAsync(Rpc(http), token)),
        new("target-header", "SAFE", static (http, token) => Target(http).StoreAsync(new TestApis.VaultTarget.StoreRequest { Safe = Read<TestApis.VaultTarget.Safe>() }, token).AsTask()),
        new("target-header stream", "[SAFE]", static (http, token) => ReadAllAsync(Target(http).StreamListAsync(token))),
    ];

    private static Safe Request => Read<Safe>();

    public static TheoryData<string, int> Runs => new(
        from @case in Cases
        from status in new[] { 200, 302, 403, 500 }
        select (@case.Name, status));

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task SecretsAreNeverShown(string name, int status)
    {
        VaultCase @case = Cases.Single(@case => @case.Name == name);
        foreach ((string description, (string body, string mediaType)) in VaultBodies.All)
        {
            string sent = body.StartsWith("MISFIT", StringComparison.Ordinal) ? @case.Template.Replace("SAFE", body[6..], StringComparison.Ordinal)
                : body.Contains("SAFE", StringComparison.Ordinal) ? body.Replace("SAFE", @case.Template.Replace("SAFE", VaultBodies.Safe, StringComparison.Ordinal), StringComparison.Ordinal)
                : body;
            foreach (string part in new[] { sent, sent[..(sent.Length / 2)], @case.Template.Replace("SAFE", sent, StringComparison.Ordinal) })
            {
                IEnumerable<string> shown = await CallAsync(@case, status, part, mediaType);
                string? leak = shown.FirstOrDefault(text => VaultBodies.Forbidden.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
                Assert.True(leak is null, $"{description}: {leak}\n{part}");
            }
        }
    }

    [Fact]
    public async Task SecretsAreSentAndRead()
    {
        using var handler = new StubHandler(200, VaultBodies.Safe, "application/json");
        using var http = new HttpClient(handler);
        Safe response = await Vault(http).StoreAsync(new StoreRequest { Safe = Request }, TestContext.Current.CancellationToken);
        Assert.Equal(Request, response);
        Assert.Equal(Mark + "-BLOB", Encoding.UTF8.GetString(response.Key.Reveal().Span));
        Assert.Equal(Mark + "2", response.Account.Reveal().User);
        Assert.Equal(Mark + "7", response.Notes.Reveal()[Mark + "6"]);
        Assert.Equal(JsonData.Parse(VaultBodies.Safe.ReplaceLineEndings("")), JsonData.Parse(handler.Requests[^1]));
    }

    [Fact]
    public void SerializedJsonContainsTheSecret() =>
        Assert.Contains(Mark + "10", System.Text.Json.JsonSerializer.Serialize(Request), StringComparison.Ordinal);

    [Fact]
    public void ReadingAloneQuotesNothing() => Assert.All(VaultBodies.All.Values, body =>
    {
        string json = body.Body.Replace("MISFIT", "", StringComparison.Ordinal).Replace("SAFE", VaultBodies.Safe + ",", StringComparison.Ordinal);
        Exception? exception = Record.Exception(() => JsonCodec.Parse<Safe>(json));
        Exception? ofConverter = Record.Exception(() => System.Text.Json.JsonSerializer.Deserialize<Safe>(json));
        Assert.DoesNotContain(Mark, exception?.ToString() ?? "", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Mark, ofConverter?.ToString() ?? "", StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public async Task InvalidRequestsShowNothing()
    {
        using var http = new HttpClient(new StubHandler(200, "{}", "application/json"));
        Safe invalid = Request with
        {
            Key = (ByteString)new byte[100],
            Words = (EquatableList<string>)[Mark, Mark, Mark, Mark, Mark],
            Notes = EquatableMap.Create<string>([new(Mark, null!)]),
            Account = new SafeAccount { User = Mark + "\ud800", Code = Mark },
        };
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => Vault(http).StoreAsync(new StoreRequest { Safe = invalid }, TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(["/body/account", "/body/key", "/body/notes", "/body/words"], exception.Violations.Select(violation => violation.Pointer).Distinct().Order());
        Assert.All(DebuggerView.Show(exception).Append(exception.ToString()), text => Assert.DoesNotContain(Mark, text, StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> CallAsync(VaultCase @case, int status, string body, string mediaType)
    {
        using var capture = new OutputCapture();
        using var http = new HttpClient(new StubHandler(status, body, mediaType));
        var shown = new List<string>();
        try
        {
            object? response = await @case.Call(http, TestContext.Current.CancellationToken);
            shown.AddRange(DebuggerView.Show(response));
            if (response is IEnumerable<Exception> exceptions)
            {
                shown.AddRange(exceptions.SelectMany(Show));
            }
        }
        catch (ApiException exception)
        {
            shown.AddRange(Show(exception));
            if (exception is ProtocolException protocol && body.Length > 0)
            {
                shown.Add(protocol.BodyStart);
            }
        }

        return shown.Concat(capture.Captured);
    }

    private static IEnumerable<string> Show(Exception exception)
    {
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            yield return current.ToString();
            foreach (string text in DebuggerView.Show(current))
            {
                yield return text;
            }
        }
    }

    private static async Task<object?> ReadAllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (T item in items)
        {
            all.Add(item);
        }

        return all;
    }

    private static async Task<object?> BatchAsync(TestApis.VaultRpc.VaultRpcClient client, CancellationToken cancellationToken)
    {
        JsonRpcCall<TestApis.VaultRpc.Safe> call = TestApis.VaultRpc.VaultRpcCalls.Store(new TestApis.VaultRpc.StoreRequest { Safe = Read<TestApis.VaultRpc.Safe>() });
        (JsonRpcResult<TestApis.VaultRpc.Safe> first, JsonRpcResult<TestApis.VaultRpc.Safe> second) = await client.BatchAsync(call, call, cancellationToken: cancellationToken);
        return new[] { first, second }.Select(result => (object?)result.Exception ?? result.Value).ToArray();
    }

    private static T Read<T>()
        where T : Runtime.CompilerServices.IJsonReadable<T> => JsonCodec.Parse<T>(VaultBodies.Safe);

    private static VaultClient Vault(HttpClient http) => new(http, new VaultClientOptions { TokenRequest = new LoginRequest { User = "u", Password = Mark } });

    private static TestApis.VaultRpc.VaultRpcClient Rpc(HttpClient http) => new(http, new TestApis.VaultRpc.VaultRpcClientOptions());

    private static TestApis.VaultTarget.VaultTargetClient Target(HttpClient http) => new(http, new TestApis.VaultTarget.VaultTargetClientOptions());

    /// <param name="Name">The name of the case.</param>
    /// <param name="Template">The JSON of a response, where <c>SAFE</c> stands for the record with the secrets.</param>
    /// <param name="Call">Calls the operation.</param>
    private sealed record VaultCase(string Name, string Template, Func<HttpClient, CancellationToken, Task<object?>> Call)
    {
        public VaultCase(string name, string template, Func<HttpClient, CancellationToken, Task> call)
            : this(name, template, async (http, token) =>
            {
                Task task = call(http, token);
                await task;
                return task.GetType().GetProperty("Result")?.GetValue(task);
            })
        {
        }
    }

    private sealed class StubHandler(int status, string body, string mediaType) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            bool isLogin = request.RequestUri!.AbsolutePath == "/login";
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(isLogin && !body.Contains("\"token\"", StringComparison.Ordinal) && status == 200 ? """{"token":"t"}""" : body));
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = content, RequestMessage = request };
            response.Headers.TryAddWithoutValidation("X-Secret", Mark);
            response.Headers.TryAddWithoutValidation("X-Trace", Mark);
            response.Headers.TryAddWithoutValidation("X-Count", Mark.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return response;
        }
    }
}
