using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Forge;
using Igata.TestApis.Forge.Webhooks;

namespace Igata.Sdk.Tests.Webhooks;

/// <summary>Webhooks that a header names: their prefix before the signature, unknown names, forms, raw bodies, duplicates by a header.</summary>
public sealed class ForgeWebhookTests : IForgeWebhooks
{
    private readonly List<string> _received = [];
    private readonly ForgeWebhookOptions _options = new() { Secrets = { "forge secret" } };
    private Func<Decision?> _decide = static () => null;

    ValueTask IForgeWebhooks.PushAsync(PushWebhookRequest request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add($"push {request.Ref} {request.XForgeDelivery} {request.XForgeAttempt}");
        return default;
    }

    ValueTask IForgeWebhooks.IssuesOpenedAsync(IssueEventOpened request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add($"opened {request.Issue.Title} {request.Issue}");
        return request.Issue.Number < 0 ? throw new ForgeException(ForgeError.Locked, "Closed for now.") : default;
    }

    ValueTask IForgeWebhooks.IssuesUnknownAsync(IssueEvent request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add($"issues {request.Closed?.Issue.Number.ToString(null, null) ?? request.Unknown.ToString()}");
        return default;
    }

    ValueTask<Decision?> IForgeWebhooks.DeployAsync(DeployWebhookRequest request, WebhookCall call, CancellationToken cancellationToken) => new(_decide());

    async ValueTask IForgeWebhooks.PingAsync(PingWebhookRequest request, WebhookCall call, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Content.Stream);
        _received.Add("ping " + await reader.ReadToEndAsync(cancellationToken));
    }

    ValueTask IForgeWebhooks.UnknownAsync(WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add($"{call.Name} {Encoding.UTF8.GetString(call.Body.Span)} {call.GetHeader("x-FORGE-event")}");
        return default;
    }

    [Fact]
    public async Task SenderAndReceiverAgree()
    {
        await using WebhookServer server = await StartAsync();
        using var sender = new ForgeWebhookSender(server.Url, _options);
        var delivery = Guid.NewGuid();
        await sender.PushAsync(new() { XForgeDelivery = delivery, XForgeAttempt = 2, Ref = "main", Repository = new() { Id = 1, Name = "anvil" }, Commits = [] });
        await sender.IssuesOpenedAsync(new() { Issue = new() { Number = 1, Title = "Far too long for the limit", Token = new Secret("hidden") } });
        await sender.IssuesClosedAsync(new() { Issue = new() { Number = 2, Title = "a" } });
        await sender.PingAsync(new() { Content = new MediaContent("Speak friend"u8.ToArray(), "text/plain") });
        Assert.Equal([$"push main {delivery} 2", $"opened Far too long for the limit {new Issue { Number = 1, Title = "Far too long for the limit", Token = new Secret("hidden") }}", "issues 2", "ping Speak friend"], _received);
        Assert.DoesNotContain(_received, static line => line.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandlerMayReturnNothing()
    {
        await using WebhookServer server = await StartAsync();
        using var sender = new ForgeWebhookSender(server.Url, _options);
        var request = new DeployWebhookRequest { Environment = "a b&c", Revision = "1" };
        Assert.Null(await sender.DeployAsync(request));
        _decide = static () => new Decision { Allowed = true, Wait = TimeSpan.FromSeconds(5) };
        Assert.Equal(new Decision { Allowed = true, Wait = TimeSpan.FromSeconds(5) }, await sender.DeployAsync(request));
    }

    [Fact]
    public async Task ResponseOfTheHandlerIsChecked()
    {
        _decide = static () => new Decision { Allowed = true, Wait = TimeSpan.FromSeconds(61) };
        await using WebhookServer server = await StartAsync();
        using var sender = new ForgeWebhookSender(server.Url, _options);
        ForgeException exception = await Assert.ThrowsAsync<ForgeException>(async () => await sender.DeployAsync(new() { Environment = "a", Revision = "1" }));
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (exception.StatusCode, exception.BodyText));
        Assert.Contains("wait", Assert.IsType<InvalidRequestException>(Assert.Single(server.Log.Exceptions)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExceptionOfTheApiIsWrittenAsAServiceWritesIt()
    {
        await using WebhookServer server = await StartAsync();
        using var sender = new ForgeWebhookSender(server.Url, _options);
        ForgeException exception = await Assert.ThrowsAsync<ForgeException>(async () => await sender.IssuesOpenedAsync(new() { Issue = new() { Number = -1, Title = "a" } }));
        Assert.Equal((ForgeError.Locked, HttpStatusCode.Locked, "Closed for now."), (exception.Error, exception.StatusCode, exception.ApiMessage));
        Assert.Empty(server.Log.Exceptions);
    }

    [Fact]
    public async Task UnknownNamesAndCasesReachTheHandler()
    {
        await using WebhookServer server = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(server, "star", "{\"a\":1}"));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(server, "issues", """{"action":"transferred","to":"b"}"""));
        Assert.Equal(["star {\"a\":1} star", """issues {"action":"transferred","to":"b"}"""], _received);
    }

    [Fact]
    public async Task NamesAreExact()
    {
        await using WebhookServer server = await StartAsync();
        const string Body = "{}";
        (string, string) signature = Sign(Body);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync("any", Body, signature)).Status);
        var receiver = new WebhookReceiver<IForgeWebhooks>(ForgeWebhooks.All, _options);
        var twice = new WebhookRequest { Body = Encoding.UTF8.GetBytes(Body), Headers = [new(signature.Item1, signature.Item2), new("X-Forge-Event", "push"), new("x-forge-event", "push")] };
        Assert.Equal(HttpStatusCode.BadRequest, (await receiver.ReceiveAsync(twice, this, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task WebhookIsHandledOnce()
    {
        await using WebhookServer server = await StartAsync();
        const string Body = """{"ref":"main","repository":{"id":1,"name":"a"},"commits":[]}""";
        (string, string)[] headers = [Sign(Body), ("X-Forge-Event", "push"), ("X-Forge-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958")];
        (HttpStatusCode Status, string Body)[] responses = [.. await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.PostAsync("any", Body, headers)))];
        Assert.All(responses, static response => Assert.Equal((HttpStatusCode.Accepted, ""), response));
        Assert.Single(_received);
        Assert.Equal(HttpStatusCode.Accepted, (await server.PostAsync("any", Body, [Sign(Body), ("X-Forge-Event", "push"), ("X-Forge-Delivery", Guid.NewGuid().ToString())])).Status);
        Assert.Equal(2, _received.Count);
    }

    [Fact]
    public async Task WebhookWithoutASignatureIsReceivedAsTheSpecSays()
    {
        await using WebhookServer server = await StartAsync();
        using var ping = new HttpRequestMessage(HttpMethod.Post, "hooks/any") { Content = new StringContent("hello") };
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(ping, ("X-Forge-Event", "ping"))).Status);
        using var push = new HttpRequestMessage(HttpMethod.Post, "hooks/any") { Content = new StringContent("{}") };
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(push, ("X-Forge-Event", "push"))).Status);
        Assert.Equal(["ping hello"], _received);
    }

    private static (string, string) Sign(string body) => TestSigner.Sign(WebhookSubject.Find("tests/Specs/forge").Api.Receiver.Signature, "forge secret", Encoding.UTF8.GetBytes(body), default).Single();

    private static async Task<HttpStatusCode> PostAsync(WebhookServer server, string name, string body) =>
        (await server.PostAsync("any", body, Sign(body), ("X-Forge-Event", name))).Status;

    private Task<WebhookServer> StartAsync() => WebhookServer.StartAsync(ForgeWebhooks.All, this, _options);
}
