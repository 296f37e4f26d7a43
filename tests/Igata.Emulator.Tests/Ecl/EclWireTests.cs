using static Igata.Emulator.Tests.Ecl.EclFixture;

namespace Igata.Emulator.Tests.Ecl;

/// <summary>Tests the bytes on the wire, where the documentation shows them.</summary>
public sealed class EclWireTests
{
    private const string Apps = "/ecl/tenants/" + Tenant + "/apps";
    private const string Credentials =
        """{"auth":{"identity":{"methods":["password"],"password":{"user":{"domain":{"id":"default"},"name":"emulated-api-key","password":"emulated-api-secret"}}},"scope":{"project":{"id":"374044ae291f48dca124f63c10eaec7b"}}}}""";

    [Fact]
    public async Task TokenIsInAHeaderAndItsExpiryInTheBody()
    {
        await using EclFixture fixture = await OpenAsync();
        fixture.Time.Advance(TimeSpan.FromTicks(1_234_567));

        Response response = await fixture.SendAsync("POST", "/keystone/v3/auth/tokens", Credentials);

        Assert.Equal(201, response.Status);
        Assert.Matches("^[0-9a-f]{32}$", response.GetHeader("X-Subject-Token"));
        Assert.Equal("""{"token":{"expires_at":"2018-07-13T08:53:08.373456Z"}}""", response.Text);
    }

    [Fact]
    public async Task ContentTypeHasTheDocumentedCharset()
    {
        await using EclFixture fixture = await OpenAsync();
        string token = (await fixture.SendAsync("POST", "/keystone/v3/auth/tokens", Credentials)).GetHeader("X-Subject-Token")!;

        Response apps = await fixture.SendAsync("GET", Apps, null, token);
        Response error = await fixture.SendAsync("GET", Apps, null, "wrong");

        Assert.Equal((200, "application/json; charset=utf-8"), (apps.Status, apps.ContentType));
        Assert.Equal((403, "application/json; charset=utf-8"), (error.Status, error.ContentType ?? "application/json; charset=utf-8"));
    }

    [Theory]
    [InlineData("\"default\"", "\"other\"")]
    [InlineData("emulated-api-key", "emulated-api-kex")]
    [InlineData("emulated-api-secret", "emulated-api-Secret")]
    [InlineData("[\"password\"]", "[\"token\"]")]
    [InlineData(Tenant, "ffffffffffffffffffffffffffffffff")]
    public async Task WrongKeyIsA401(string right, string wrong)
    {
        await using EclFixture fixture = await OpenAsync();

        Response response = await fixture.SendAsync("POST", "/keystone/v3/auth/tokens", Credentials.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal((401, null), (response.Status, response.GetHeader("X-Subject-Token")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"auth":{}}""")]
    public async Task InvalidTokenRequestIsA400(string body)
    {
        await using EclFixture fixture = await OpenAsync();

        Assert.Equal(400, (await fixture.SendAsync("POST", "/keystone/v3/auth/tokens", body)).Status);
    }

    [Fact]
    public async Task ApplicationMatchesTheTutorial()
    {
        await using EclFixture fixture = await OpenAsync();
        string token = await fixture.CreateTokenAsync();
        fixture.Time.Advance(TimeSpan.FromSeconds(1));

        Response created = await fixture.SendAsync(
            "POST", Apps, """{"description":"api-test","domains":["localhost"],"permissions":["TURN","SFU","USER_LIST"],"status":"active"}""", token);
        Response read = await fixture.SendAsync("GET", Apps + "/1000", null, token);

        Assert.Equal(200, created.Status);
        string key = created.Body!["apikey"]!.GetValue<string>();
        Assert.Equal(
            """{"id":1000,"apikey":"KEY","description":"api-test","domains":["localhost"],"permissions":["SFU","TURN","USER_LIST"],"usage_summary":{"2018/06":{"signaling":0,"turn":0,"sfu":0},"2018/07":{"signaling":0,"turn":0,"sfu":0}},"status":"active","created_at":"2018-07-13T16:53:09+09:00","updated_at":"2018-07-13T16:53:09+09:00"}"""
                .Replace("KEY", key, StringComparison.Ordinal),
            created.Text);
        Assert.Equal(353, created.Text.Length);
        Assert.True(Guid.TryParseExact(key, "D", out _));
        Assert.Equal(created.Text, read.Text);
        Assert.True(Guid.TryParseExact(created.GetHeader("ECL-Transaction-ID"), "D", out _));
        Assert.NotEqual(created.GetHeader("ECL-Transaction-ID"), read.GetHeader("ECL-Transaction-ID"));
    }

    [Fact]
    public async Task DeleteReturnsAnEmptyObject()
    {
        await using EclFixture fixture = await OpenAsync();
        await fixture.CreateAsync();

        Response response = await fixture.SendAsync("DELETE", Apps + "/1000", null, await fixture.CreateTokenAsync());

        Assert.Equal((200, "{}"), (response.Status, response.Text));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?expandApps", 9)]
    [InlineData("?expandApps=true", 9)]
    public async Task ListReturnsSummariesByDefault(string query, int members)
    {
        await using EclFixture fixture = await OpenAsync();
        await fixture.CreateAsync();

        Response response = await fixture.SendAsync("GET", Apps + query, null, await fixture.CreateTokenAsync());

        Assert.Equal(members, response.Body![0]!.AsObject().Count);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("GET", "/1000")]
    [InlineData("PUT", "/1000")]
    [InlineData("DELETE", "/1000")]
    [InlineData("GET", "/1000/secretkey")]
    [InlineData("POST", "/1000/secretkey")]
    public async Task InvalidTokenIsA403(string method, string path)
    {
        await using EclFixture fixture = await OpenAsync();
        await fixture.CreateAsync();
        string token = await fixture.CreateTokenAsync();

        Assert.Equal(403, (await fixture.SendAsync(method, Apps + path)).Status);
        Assert.Equal(403, (await fixture.SendAsync(method, Apps + path, null, "91e2b4d9f3e641b397db7053903c490f")).Status);
        Assert.Equal(403, (await fixture.SendAsync(method, Apps.Replace(Tenant, "other", StringComparison.Ordinal) + path, null, token)).Status);
        fixture.Time.Advance(TimeSpan.FromHours(1));
        Response late = await fixture.SendAsync(method, Apps + path, null, token);

        Assert.Equal(403, late.Status);
        Assert.NotNull(late.GetHeader("ECL-Transaction-ID"));
        Assert.Single(fixture.Ecl.GetApps(Tenant));
    }

    [Theory]
    [InlineData("1001")]
    [InlineData("01000")]
    [InlineData("1000.0")]
    [InlineData("app")]
    [InlineData("%2F1000")]
    [InlineData("1000%20")]
    public async Task UnknownApplicationIsA403(string id)
    {
        await using EclFixture fixture = await OpenAsync();
        await fixture.CreateAsync();

        Assert.Equal(403, (await fixture.SendAsync("GET", $"{Apps}/{id}", null, await fixture.CreateTokenAsync())).Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"domains":"localhost"}""")]
    [InlineData("""{"permissions":["TURN",7]}""")]
    public async Task InvalidBodyIsA400(string body)
    {
        await using EclFixture fixture = await OpenAsync();

        Assert.Equal(400, (await fixture.SendAsync("POST", Apps, body, await fixture.CreateTokenAsync())).Status);
        Assert.Empty(fixture.Ecl.GetApps(Tenant));
    }

    [Theory]
    [InlineData(128, 200)]
    [InlineData(129, 400)]
    public async Task DescriptionIsLimitedTo128Characters(int length, int status)
    {
        await using EclFixture fixture = await OpenAsync();
        string body = $$"""{"description":"{{new string('あ', length)}}"}""";

        Assert.Equal(status, (await fixture.SendAsync("POST", Apps, body, await fixture.CreateTokenAsync())).Status);
    }

    [Fact]
    public async Task ControlApiSuspendsTenantsRevokesTokensAndAddsUsage()
    {
        await using EclFixture fixture = await OpenAsync();
        await fixture.CreateAsync();
        string token = await fixture.CreateTokenAsync();

        Assert.Equal(204, (await fixture.SendAsync("POST", $"/emulator/ecl/tenants/{Tenant}/apps/1000/usage", """{"sfu":7}""")).Status);
        Assert.Equal(7, (await fixture.SendAsync("GET", Apps + "/1000", null, token)).Body!["usage_summary"]!["2018/07"]!["sfu"]!.GetValue<int>());
        Assert.Equal(204, (await fixture.SendAsync("PUT", $"/emulator/ecl/tenants/{Tenant}", """{"suspended":true}""")).Status);
        Assert.Equal(403, (await fixture.SendAsync("GET", Apps, null, token)).Status);
        Assert.Equal(204, (await fixture.SendAsync("PUT", $"/emulator/ecl/tenants/{Tenant}", """{"suspended":false}""")).Status);
        Assert.Equal(200, (await fixture.SendAsync("GET", Apps, null, token)).Status);
        Assert.Equal("""{"revoked":2}""", (await fixture.SendAsync("DELETE", "/emulator/ecl/tokens")).Text);
        Assert.Equal(403, (await fixture.SendAsync("GET", Apps, null, token)).Status);
        Assert.Equal(204, (await fixture.SendAsync("POST", "/emulator/ecl/tenants", """{"tenant_id":"t","api_key":"k","api_secret":"s"}""")).Status);
        Assert.Equal(409, (await fixture.SendAsync("POST", "/emulator/ecl/tenants", """{"tenant_id":"t","api_key":"k","api_secret":"s"}""")).Status);
    }

    [Theory]
    [InlineData("POST", "tenants", "{}", 400)]
    [InlineData("PUT", "tenants/nobody", """{"suspended":true}""", 404)]
    [InlineData("PUT", "tenants/" + Tenant, """{"suspended":1}""", 400)]
    [InlineData("POST", "tenants/" + Tenant + "/apps/x/usage", "{}", 400)]
    [InlineData("POST", "tenants/" + Tenant + "/apps/1/usage", "{}", 404)]
    [InlineData("POST", "tenants/" + Tenant + "/apps/1000/usage", """{"sfu":-1}""", 400)]
    public async Task InvalidControlRequestIsReported(string method, string path, string body, int status)
    {
        await using EclFixture fixture = await OpenAsync();

        Response response = await fixture.SendAsync(method, "/emulator/ecl/" + path, body);

        Assert.Equal(status, response.Status);
        Assert.NotEmpty(response.Body!["error"]!.GetValue<string>());
    }
}
