using System.Text;
using Igata.Runtime;
using Igata.Runtime.Auth;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.AuthTests;

public class AuthTests
{
    [Fact]
    public async Task CredentialsAreRequestedForEachCallAndSentAsTheSchemeDefines()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ""));
        int requestCount = 0;
        async Task<string> HeadAsync(AuthScheme auth)
        {
            using var api = new TestApiClient(server.Endpoint, auth, options =>
            {
                options.TokenSource = _ => new($"t{++requestCount}");
                options.CredentialsSource = _ => new(new BasicCredentials($"üser{++requestCount}", ""));
                options.Authenticator = async (message, stop) =>
                {
                    byte[] body = await message.Content!.ReadAsByteArrayAsync(stop);
                    message.Headers.Add("X-Signature", $"{++requestCount}:{body.Length}");
                };
            });
            await api.Transport.SendAsync("Call", new Gauge { Level = 1 }, default);
            await api.Pool.WaitUntilBalancedAsync();
            Assert.EndsWith("\r\n\r\n{\"level\":1}", server.Requests[^1], StringComparison.Ordinal);
            return server.Requests[^1].Split("\r\n\r\n")[0] + "\r\n";
        }

        Assert.DoesNotContain("Authorization", await HeadAsync(AuthScheme.None), StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer t1\r\n", await HeadAsync(AuthScheme.Bearer), StringComparison.Ordinal);
        Assert.Contains("\r\nX-Key: t2\r\n", await HeadAsync(AuthScheme.FromHeader("X-Key")), StringComparison.Ordinal);
        string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("üser3:"));
        Assert.Contains($"\r\nAuthorization: Basic {basic}\r\n", await HeadAsync(AuthScheme.Basic), StringComparison.Ordinal);
        Assert.Contains("\r\nX-Signature: 4:11\r\n", await HeadAsync(AuthScheme.Custom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingCredentialsAreOmittedUnlessRequired()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ""));
        foreach (AuthScheme auth in new[] { AuthScheme.Bearer, AuthScheme.Basic, AuthScheme.FromHeader("X-Key") })
        {
            using var api = new TestApiClient(server.Endpoint, auth);
            await api.Transport.SendAsync("Call", default(CancellationToken));
            Assert.DoesNotContain("Authorization", server.Requests[^1], StringComparison.Ordinal);
        }

        using var custom = new TestApiClient(server.Endpoint, AuthScheme.Custom);
        Assert.Contains("Authenticator", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await custom.Transport.SendAsync("Call", default(CancellationToken)))).Message, StringComparison.Ordinal);
        using var issued = new TestApiClient(server.Endpoint, AuthScheme.FromTokenCall("X-Token"));
        Assert.Contains("TokenRequest", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await issued.Transport.SendAsync("Call", default(CancellationToken)))).Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("a:b", "s3cret")]
    [InlineData("a\r\n", "s3cret")]
    [InlineData("a", "s3cret\n")]
    public async Task InvalidCredentialsAreRejectedWithoutBeingShown(string user, string password)
    {
        using var api = new TestApiClient(new Uri("http://127.0.0.1:1/"), AuthScheme.Basic, options => options.Credentials = new(user, password));
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await api.Transport.SendAsync("Call", default(CancellationToken)));
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new BasicCredentials(user, password).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new IssuedToken("s3cret", null, null).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OperationCanHaveItsOwnAuth()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ""));
        using var api = new TestApiClient(server.Endpoint, AuthScheme.Bearer, static options => options.Token = "t");
        await api.Transport.SendAsync(new ApiOperation("Open") { Auth = AuthScheme.None }, default(CancellationToken));
        await api.Transport.SendAsync(new ApiOperation("Keyed") { Auth = AuthScheme.FromHeader("X-Key"), IsIdempotent = true }, default(CancellationToken));
        Assert.DoesNotContain("Authorization", server.Requests[0] + server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("\r\nX-Key: t\r\n", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public void OperationEqualityUsesNameAndSettings()
    {
        ApiOperation defaults = "Call";
        Assert.Equal(("Call", null, null, null, false), (defaults.Name, defaults.Endpoint, defaults.ContentType, defaults.Auth, defaults.IsIdempotent));
        var customized = new ApiOperation("Call") { IsIdempotent = true, Endpoint = "files", ContentType = "text/json", Auth = AuthScheme.Basic, IsPositional = true };
        Assert.Equal(("Call", "files", "text/json", AuthScheme.Basic, true, true), (customized.Name, customized.Endpoint, customized.ContentType, customized.Auth, customized.IsIdempotent, customized.IsPositional));
        Assert.Equal(defaults, new ApiOperation("Call"));
        Assert.NotEqual(defaults, customized);
        Assert.Equal(customized, new ApiOperation("Call") { IsIdempotent = true, Endpoint = "files", ContentType = "text/json", Auth = AuthScheme.Basic, IsPositional = true });
        Assert.Equal("", default(ApiOperation).Name);
        Assert.Equal(IntPtr.Size, System.Runtime.CompilerServices.Unsafe.SizeOf<ApiOperation>());
    }
}
