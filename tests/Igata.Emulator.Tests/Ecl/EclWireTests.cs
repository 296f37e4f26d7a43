using static Igata.Emulator.Tests.Ecl.EclStage;

namespace Igata.Emulator.Tests.Ecl;

/// <summary>What goes over the wire, byte by byte where the documentation shows it.</summary>
public sealed class EclWireTests
{
    private const string Apps = "/ecl/tenants/" + Tenant + "/apps";
    private const string Credentials =
        """{"auth":{"identity":{"methods":["password"],"password":{"user":{"domain":{"id":"default"},"name":"emulated-api-key","password":"emulated-api-secret"}}},"scope":{"project":{"id":"374044ae291f48dca124f63c10eaec7b"}}}}""";

    [Fact]
    public async Task ATokenComesInAHeaderWithItsEndInTheBody()
    {
        await using EclStage stage = await OpenAsync();
        stage.Time.Advance(TimeSpan.FromTicks(1_234_567));

        Answer answer = await stage.SendAsync("POST", "/keystone/v3/auth/tokens", Credentials);

        Assert.Equal(201, answer.Status);
        Assert.Matches("^[0-9a-f]{32}$", answer.Header("X-Subject-Token"));
        Assert.Equal("""{"token":{"expires_at":"2018-07-13T08:53:08.373456Z"}}""", answer.Text);
    }

    [Theory]
    [InlineData("\"default\"", "\"other\"")]
    [InlineData("emulated-api-key", "emulated-api-kex")]
    [InlineData("emulated-api-secret", "emulated-api-Secret")]
    [InlineData("[\"password\"]", "[\"token\"]")]
    [InlineData(Tenant, "ffffffffffffffffffffffffffffffff")]
    public async Task AKeyThatDoesNotFitIsA401(string right, string wrong)
    {
        await using EclStage stage = await OpenAsync();

        Answer answer = await stage.SendAsync("POST", "/keystone/v3/auth/tokens", Credentials.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal((401, null), (answer.Status, answer.Header("X-Subject-Token")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"auth":{}}""")]
    public async Task AQuestionForATokenThatMakesNoSenseIsA400(string body)
    {
        await using EclStage stage = await OpenAsync();

        Assert.Equal(400, (await stage.SendAsync("POST", "/keystone/v3/auth/tokens", body)).Status);
    }

    [Fact]
    public async Task AnApplicationIsToldAsTheTutorialShowsIt()
    {
        await using EclStage stage = await OpenAsync();
        string token = await stage.TokenAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(1));

        Answer made = await stage.SendAsync(
            "POST", Apps, """{"description":"api-test","domains":["localhost"],"permissions":["TURN","SFU","USER_LIST"],"status":"active"}""", token);
        Answer read = await stage.SendAsync("GET", Apps + "/1000", null, token);

        Assert.Equal(200, made.Status);
        string key = made.Body!["apikey"]!.GetValue<string>();
        Assert.Equal(
            """{"id":1000,"apikey":"KEY","description":"api-test","domains":["localhost"],"permissions":["SFU","TURN","USER_LIST"],"usage_summary":{"2018/06":{"signaling":0,"turn":0,"sfu":0},"2018/07":{"signaling":0,"turn":0,"sfu":0}},"status":"active","created_at":"2018-07-13T16:53:09+09:00","updated_at":"2018-07-13T16:53:09+09:00"}"""
                .Replace("KEY", key, StringComparison.Ordinal),
            made.Text);
        Assert.Equal(353, made.Text.Length);
        Assert.True(Guid.TryParseExact(key, "D", out _));
        Assert.Equal(made.Text, read.Text);
        Assert.True(Guid.TryParseExact(made.Header("ECL-Transaction-ID"), "D", out _));
        Assert.NotEqual(made.Header("ECL-Transaction-ID"), read.Header("ECL-Transaction-ID"));
    }

    [Fact]
    public async Task DeletingAnswersAnEmptyObject()
    {
        await using EclStage stage = await OpenAsync();
        await stage.CreateAsync();

        Answer answer = await stage.SendAsync("DELETE", Apps + "/1000", null, await stage.TokenAsync());

        Assert.Equal((200, "{}"), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?expandApps", 9)]
    [InlineData("?expandApps=true", 9)]
    public async Task AListIsShortUnlessAskedOtherwise(string query, int members)
    {
        await using EclStage stage = await OpenAsync();
        await stage.CreateAsync();

        Answer answer = await stage.SendAsync("GET", Apps + query, null, await stage.TokenAsync());

        Assert.Equal(members, answer.Body![0]!.AsObject().Count);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("GET", "/1000")]
    [InlineData("PUT", "/1000")]
    [InlineData("DELETE", "/1000")]
    [InlineData("GET", "/1000/secretkey")]
    [InlineData("POST", "/1000/secretkey")]
    public async Task WithoutAGoodTokenEverythingIsA403(string method, string path)
    {
        await using EclStage stage = await OpenAsync();
        await stage.CreateAsync();
        string token = await stage.TokenAsync();

        Assert.Equal(403, (await stage.SendAsync(method, Apps + path)).Status);
        Assert.Equal(403, (await stage.SendAsync(method, Apps + path, null, "91e2b4d9f3e641b397db7053903c490f")).Status);
        Assert.Equal(403, (await stage.SendAsync(method, Apps.Replace(Tenant, "other", StringComparison.Ordinal) + path, null, token)).Status);
        stage.Time.Advance(TimeSpan.FromHours(1));
        Answer late = await stage.SendAsync(method, Apps + path, null, token);

        Assert.Equal(403, late.Status);
        Assert.NotNull(late.Header("ECL-Transaction-ID"));
        Assert.Single(stage.Ecl.Apps(Tenant));
    }

    [Theory]
    [InlineData("1001")]
    [InlineData("01000")]
    [InlineData("1000.0")]
    [InlineData("app")]
    [InlineData("%2F1000")]
    [InlineData("1000%20")]
    public async Task AnApplicationThatIsNotThereIsA403(string id)
    {
        await using EclStage stage = await OpenAsync();
        await stage.CreateAsync();

        Assert.Equal(403, (await stage.SendAsync("GET", $"{Apps}/{id}", null, await stage.TokenAsync())).Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"domains":"localhost"}""")]
    [InlineData("""{"permissions":["TURN",7]}""")]
    public async Task ABodyOfTheWrongShapeIsA400(string body)
    {
        await using EclStage stage = await OpenAsync();

        Assert.Equal(400, (await stage.SendAsync("POST", Apps, body, await stage.TokenAsync())).Status);
        Assert.Empty(stage.Ecl.Apps(Tenant));
    }

    [Theory]
    [InlineData(128, 200)]
    [InlineData(129, 400)]
    public async Task ADescriptionHasAtMost128Characters(int length, int status)
    {
        await using EclStage stage = await OpenAsync();
        string body = $$"""{"description":"{{new string('あ', length)}}"}""";

        Assert.Equal(status, (await stage.SendAsync("POST", Apps, body, await stage.TokenAsync())).Status);
    }

    [Fact]
    public async Task ATestInAnyLanguageSuspendsTenantsRevokesTokensAndUsesApplications()
    {
        await using EclStage stage = await OpenAsync();
        await stage.CreateAsync();
        string token = await stage.TokenAsync();

        Assert.Equal(204, (await stage.SendAsync("POST", $"/emulator/ecl/tenants/{Tenant}/apps/1000/usage", """{"sfu":7}""")).Status);
        Assert.Equal(7, (await stage.SendAsync("GET", Apps + "/1000", null, token)).Body!["usage_summary"]!["2018/07"]!["sfu"]!.GetValue<int>());
        Assert.Equal(204, (await stage.SendAsync("PUT", $"/emulator/ecl/tenants/{Tenant}", """{"suspended":true}""")).Status);
        Assert.Equal(403, (await stage.SendAsync("GET", Apps, null, token)).Status);
        Assert.Equal(204, (await stage.SendAsync("PUT", $"/emulator/ecl/tenants/{Tenant}", """{"suspended":false}""")).Status);
        Assert.Equal(200, (await stage.SendAsync("GET", Apps, null, token)).Status);
        Assert.Equal("""{"revoked":2}""", (await stage.SendAsync("DELETE", "/emulator/ecl/tokens")).Text);
        Assert.Equal(403, (await stage.SendAsync("GET", Apps, null, token)).Status);
        Assert.Equal(204, (await stage.SendAsync("POST", "/emulator/ecl/tenants", """{"tenant_id":"t","api_key":"k","api_secret":"s"}""")).Status);
        Assert.Equal(409, (await stage.SendAsync("POST", "/emulator/ecl/tenants", """{"tenant_id":"t","api_key":"k","api_secret":"s"}""")).Status);
    }

    [Theory]
    [InlineData("POST", "tenants", "{}", 400)]
    [InlineData("PUT", "tenants/nobody", """{"suspended":true}""", 404)]
    [InlineData("PUT", "tenants/" + Tenant, """{"suspended":1}""", 400)]
    [InlineData("POST", "tenants/" + Tenant + "/apps/x/usage", "{}", 400)]
    [InlineData("POST", "tenants/" + Tenant + "/apps/1/usage", "{}", 404)]
    [InlineData("POST", "tenants/" + Tenant + "/apps/1000/usage", """{"sfu":-1}""", 400)]
    public async Task AMistakeOfATestIsTold(string method, string path, string body, int status)
    {
        await using EclStage stage = await OpenAsync();

        Answer answer = await stage.SendAsync(method, "/emulator/ecl/" + path, body);

        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.Body!["error"]!.GetValue<string>());
    }
}
