using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Accounts;
using Igata.TestApis.Accounts.Server;
using Igata.TestApis.AccountsRpc.Server;
using Igata.TestApis.AccountsTarget.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Members that only responses or only requests have, in every protocol and on both sides.</summary>
public sealed class AccountsTests : IAccountsService, IAccountsRpcService, IAccountsTargetService
{
    private static readonly Account Sent = new()
    {
        Id = 7,
        Name = "A",
        Password = "p",
        Hint = "h",
        CreatedAt = DateTimeOffset.UnixEpoch,
        ClosedAt = DateTimeOffset.UnixEpoch,
        Owner = new Owner { Email = "a@b", Verified = true },
        Tags = [new Tag { Text = "t", Color = "red" }],
    };

    private Account? _received;

    private bool _forgetsTime;

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<Account> IAccountsService.CreateAccountAsync(CreateAccountRequest request, CancellationToken cancellationToken)
    {
        _received = request.Account;
        return new(request.Account with { Id = 1, CreatedAt = _forgetsTime ? null : DateTimeOffset.UnixEpoch, ClosedAt = default(DateTimeOffset?), Owner = request.Account.Owner with { Verified = false } });
    }

    ValueTask<TestApis.AccountsRpc.Account> IAccountsRpcService.CreateAsync(TestApis.AccountsRpc.Account request, CancellationToken cancellationToken) =>
        new(request with { Id = request.Id is null ? 1 : -1, CreatedAt = DateTimeOffset.UnixEpoch, ClosedAt = default(DateTimeOffset?), Owner = request.Owner with { Verified = false } });

    ValueTask<TestApis.AccountsTarget.Account> IAccountsTargetService.CreateAsync(TestApis.AccountsTarget.Account request, CancellationToken cancellationToken) =>
        new(request with { Id = request.Id is null ? 1 : -1, CreatedAt = DateTimeOffset.UnixEpoch, ClosedAt = default(DateTimeOffset?), Owner = request.Owner with { Verified = false } });

    [Fact]
    public async Task RequestHasNothingThatIsReadOnly()
    {
        using var stub = new Exchanges.RecordingHandler(static _ => CreateResponse("""{"id":1,"name":"A","created_at":"2026-01-02T03:04:05Z","closed_at":null,"owner":{"email":"a@b","verified":true},"password":"leaked","hint":"leaked"}"""));
        using AccountsClient accounts = Connect(stub);
        Account created = await accounts.CreateAccountAsync(new CreateAccountRequest { Account = Sent }, TestCancellation);
        Assert.Equal("""{"name":"A","password":"p","hint":"h","owner":{"email":"a@b"},"tags":[{"text":"t"}]}""", stub.Requests[0].Body);
        Assert.Equal((1L, true), (created.Id, created.Owner.Verified));
        Assert.Null(created.Password);
        Assert.Null(created.Hint);
        Assert.True(created.ClosedAt.IsPresent);
        Assert.Equal(default, created.UnknownMembers);
    }

    [Theory]
    [InlineData("""{"name":"A","created_at":"2026-01-02T03:04:05Z","closed_at":null,"owner":{"email":"a@b","verified":true}}""", "\"id\"")]
    [InlineData("""{"id":1,"name":"A","created_at":"2026-01-02T03:04:05Z","owner":{"email":"a@b","verified":true}}""", "\"closed_at\"")]
    [InlineData("""{"id":1,"name":"A","created_at":"2026-01-02T03:04:05Z","closed_at":null,"owner":{"email":"a@b"}}""", "\"verified\"")]
    public async Task ResponseHasEverythingThatIsReadOnly(string body, string name)
    {
        using var stub = new Exchanges.RecordingHandler(_ => CreateResponse(body));
        using AccountsClient accounts = Connect(stub);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await accounts.CreateAccountAsync(new CreateAccountRequest { Account = Sent }, TestCancellation));
        Assert.Contains($"expected the required member {name}", exception.Message, StringComparison.Ordinal);

        using var tolerant = new AccountsClient(new HttpClient(stub), new AccountsClientOptions { Endpoint = new Uri("http://127.0.0.1/"), MissingMembers = MissingMemberHandling.Fill });
        Assert.Equal("A", (await tolerant.CreateAccountAsync(new CreateAccountRequest { Account = Sent }, TestCancellation)).Name);
    }

    [Fact]
    public async Task RequestHasNoNullOfAMemberThatIsReadOnly()
    {
        using var stub = new Exchanges.RecordingHandler(static _ => CreateResponse("""{"id":1,"name":"A","created_at":"2026-01-02T03:04:05Z","closed_at":null,"owner":{"email":"a@b","verified":true},"tags":[{"text":"t","color":null,"more":null}]}"""));
        using AccountsClient accounts = Connect(stub);
        Account created = await accounts.CreateAccountAsync(Sent, TestCancellation);
        Assert.Equal("""{"text":"t","color":null,"more":null}""", JsonCodec.ToText(created.Tags!.Value[0]));
        await accounts.CreateAccountAsync(created with { Password = "p" }, TestCancellation);
        Assert.Equal("""{"name":"A","password":"p","owner":{"email":"a@b"},"tags":[{"text":"t","more":null}]}""", stub.Requests[1].Body);
    }

    [Fact]
    public async Task EveryRequestHasWhatIsWriteOnly()
    {
        using var stub = new Exchanges.RecordingHandler(static _ => CreateResponse("{}"));
        using AccountsClient accounts = Connect(stub);
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await accounts.CreateAccountAsync(new CreateAccountRequest { Account = Sent with { Password = null } }, TestCancellation));
        Assert.Contains("password", exception.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task ServerDropsWhatIsReadOnlyAndSendsNothingThatIsWriteOnly()
    {
        await using LocalServer server = await LocalServer.StartAsync(AccountsOperations.All, (IAccountsService)this);
        using var http = new HttpClient();
        using var content = new StringContent("""{"id":9,"created_at":null,"closed_at":"2026-01-02T03:04:05Z","name":"A","password":"p","hint":"h","owner":{"verified":true,"email":"a@b"},"tags":[{"text":"t","color":"red"}]}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Endpoint, "accounts"), content, TestCancellation);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("""{"id":1,"name":"A","created_at":"1970-01-01T00:00:00Z","closed_at":null,"owner":{"email":"a@b","verified":false},"tags":[{"text":"t"}]}""", await response.Content.ReadAsStringAsync(TestCancellation));
        Assert.Equal((null, null, false), (_received?.Id, _received?.CreatedAt, _received?.ClosedAt.IsPresent));
        Assert.Null(_received?.Owner.Verified);
        Assert.Null(_received?.Tags?[0].Color);
        Assert.Equal("p", _received?.Password?.Reveal());
    }

    [Fact]
    public async Task ServerDoesNotSendAnIncompleteResponse()
    {
        _forgetsTime = true;
        await using LocalServer server = await LocalServer.StartAsync(AccountsOperations.All, (IAccountsService)this);
        using var accounts = new AccountsClient(new AccountsClientOptions { Endpoint = server.Endpoint });
        AccountsException exception = await Assert.ThrowsAsync<AccountsException>(async () => await accounts.CreateAccountAsync(new CreateAccountRequest { Account = Sent }, TestCancellation));
        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
    }

    [Fact]
    public async Task EveryProtocolHasDirections()
    {
        await using LocalServer rpc = await LocalServer.StartAsync(AccountsRpcOperations.All, (IAccountsRpcService)this);
        using var accounts = new TestApis.AccountsRpc.AccountsRpcClient(new TestApis.AccountsRpc.AccountsRpcClientOptions { Endpoint = rpc.Endpoint });
        TestApis.AccountsRpc.Account first = await accounts.CreateAsync(new TestApis.AccountsRpc.Account { Id = 7, Name = "A", Password = "p", Owner = new TestApis.AccountsRpc.Owner { Email = "e" } }, TestCancellation);
        Assert.Equal(1, first.Id);
        Assert.Null(first.Password);

        await using LocalServer target = await LocalServer.StartAsync(AccountsTargetOperations.All, (IAccountsTargetService)this);
        using var targets = new TestApis.AccountsTarget.AccountsTargetClient(new TestApis.AccountsTarget.AccountsTargetClientOptions { Endpoint = target.Endpoint });
        TestApis.AccountsTarget.Account second = await targets.CreateAsync(new TestApis.AccountsTarget.Account { Id = 7, Name = "A", Password = "p", Owner = new TestApis.AccountsTarget.Owner { Email = "e" } }, TestCancellation);
        Assert.Equal(1, second.Id);
        Assert.Null(second.Password);
    }

    [Fact]
    public void JsonOutsideOfAMessageHasAllMembers()
    {
        string json = JsonCodec.ToText(Sent);
        Assert.Equal("""{"id":7,"name":"A","password":"p","hint":"h","created_at":"1970-01-01T00:00:00Z","closed_at":"1970-01-01T00:00:00Z","owner":{"email":"a@b","verified":true},"tags":[{"text":"t","color":"red"}]}""", json);
        Assert.Equal(Sent, JsonCodec.Parse<Account>(json));
        Assert.Equal("A", JsonCodec.Parse<Account>("""{"name":"A","owner":{"email":"e"}}""").Name);
    }

    private static HttpResponseMessage CreateResponse(string body) => new(HttpStatusCode.Created) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static AccountsClient Connect(HttpMessageHandler handler) => new(new HttpClient(handler), new AccountsClientOptions { Endpoint = new Uri("http://127.0.0.1/") });
}
