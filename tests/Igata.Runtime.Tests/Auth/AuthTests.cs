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
    public async Task CredentialsAreAskedForEachCallAndGoWhereTheySchemeSays()
    {
        await using var server = new RawServer(RawServer.Http("200 OK", ""));
        int asked = 0;
        async Task<string> HeadAsync(AuthScheme auth)
        {
            using var api = new Api(server.Endpoint, auth, options =>
            {
                options.TokenSource = _ => new($"t{++asked}");
                options.CredentialsSource = _ => new(new BasicCredentials($"üser{++asked}", ""));
                options.Authenticator = async (message, stop) =>
                {
                    byte[] body = await message.Content!.ReadAsByteArrayAsync(stop);
                    message.Headers.Add("X-Signature", $"{++asked}:{body.Length}");
                };
            });
            await api.Transport.SendAsync("Call", new Gauge { Level = 1 }, default);
            await api.Pool.BalancedAsync();
            Assert.EndsWith("\r\n\r\n{\"level\":1}", server.Requests[^1], StringComparison.Ordinal);
            return server.Requests[^1].Split("\r\n\r\n")[0] + "\r\n";
        }

        Assert.DoesNotContain("Authorization", await HeadAsync(AuthScheme.None), StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer t1\r\n", await HeadAsync(AuthScheme.Bearer), StringComparison.Ordinal);
        Assert.Contains("\r\nX-Key: t2\r\n", await HeadAsync(AuthScheme.InHeader("X-Key")), StringComparison.Ordinal);
        string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("üser3:"));
        Assert.Contains($"\r\nAuthorization: Basic {basic}\r\n", await HeadAsync(AuthScheme.Basic), StringComparison.Ordinal);
        Assert.Contains("\r\nX-Signature: 4:11\r\n", await HeadAsync(AuthScheme.Custom), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutASourceCallsGoOutWithoutButNotWhereCodeIsWanted()
    {
        await using var server = new RawServer(RawServer.Http("200 OK", ""));
        foreach (AuthScheme auth in new[] { AuthScheme.Bearer, AuthScheme.Basic, AuthScheme.InHeader("X-Key") })
        {
            using var api = new Api(server.Endpoint, auth);
            await api.Transport.SendAsync("Call", default(CancellationToken));
            Assert.DoesNotContain("Authorization", server.Requests[^1], StringComparison.Ordinal);
        }

        using var custom = new Api(server.Endpoint, AuthScheme.Custom);
        Assert.Contains("Authenticator", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await custom.Transport.SendAsync("Call", default(CancellationToken)))).Message, StringComparison.Ordinal);
        using var issued = new Api(server.Endpoint, AuthScheme.Issued("X-Token"));
        Assert.Contains("TokenRequest", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await issued.Transport.SendAsync("Call", default(CancellationToken)))).Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("a:b", "s3cret")]
    [InlineData("a\r\n", "s3cret")]
    [InlineData("a", "s3cret\n")]
    public async Task BadCredentialsAreRefusedUnseen(string user, string password)
    {
        using var api = new Api(new Uri("http://127.0.0.1:1/"), AuthScheme.Basic, options => options.Credentials = new(user, password));
        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(async () => await api.Transport.SendAsync("Call", default(CancellationToken)));
        Assert.DoesNotContain("s3cret", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new BasicCredentials(user, password).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new IssuedToken("s3cret", null, null).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOperationMayHaveAnAuthOfItsOwn()
    {
        await using var server = new RawServer(RawServer.Http("200 OK", ""));
        using var api = new Api(server.Endpoint, AuthScheme.Bearer, static options => options.Token = "t");
        await api.Transport.SendAsync(new ApiOperation("Open") { Auth = AuthScheme.None }, default(CancellationToken));
        await api.Transport.SendAsync(new ApiOperation("Keyed") { Auth = AuthScheme.InHeader("X-Key"), IsIdempotent = true }, default(CancellationToken));
        Assert.DoesNotContain("Authorization", server.Requests[0] + server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("\r\nX-Key: t\r\n", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public void AnOperationIsItsNameAndWhatSetsItApart()
    {
        ApiOperation plain = "Call";
        Assert.Equal(("Call", null, null, null, false), (plain.Name, plain.Endpoint, plain.ContentType, plain.Auth, plain.IsIdempotent));
        var own = new ApiOperation("Call") { IsIdempotent = true, Endpoint = "files", ContentType = "text/json", Auth = AuthScheme.Basic, IsPositional = true };
        Assert.Equal(("Call", "files", "text/json", AuthScheme.Basic, true, true), (own.Name, own.Endpoint, own.ContentType, own.Auth, own.IsIdempotent, own.IsPositional));
        Assert.Equal(plain, new ApiOperation("Call"));
        Assert.NotEqual(plain, own);
        Assert.Equal(own, new ApiOperation("Call") { IsIdempotent = true, Endpoint = "files", ContentType = "text/json", Auth = AuthScheme.Basic, IsPositional = true });
        Assert.Equal("", default(ApiOperation).Name);
        Assert.Equal(IntPtr.Size, System.Runtime.CompilerServices.Unsafe.SizeOf<ApiOperation>());
    }
}
