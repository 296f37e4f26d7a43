using Igata.Runtime;

namespace Igata.Hosting.Tests;

/// <summary>Tests options that are set by name, as from a configuration.</summary>
public sealed class OptionKeyTests
{
    [Theory]
    [InlineData("ENDPOINT", "http://a.example/b")]
    [InlineData("timeout", "0:0:1.5")]
    [InlineData("Timeout", "infinite")]
    [InlineData("Token", "t")]
    [InlineData("credentials:user", "u")]
    [InlineData("Credentials:Password", "p")]
    [InlineData("ValidateRequests", "False")]
    [InlineData("missingMembers", "fill")]
    [InlineData("MissingMembers", "Reject")]
    [InlineData("MaxResponseBytes", "1000")]
    [InlineData("MaxResponseDepth", "9")]
    [InlineData("HttpVersion", "2.0")]
    [InlineData("ServiceVersion", "2025.2.0")]
    [InlineData("Headers:x-y", "z")]
    public void OptionIsSetByItsName(string key, string text)
    {
        Assert.True(new ApiClientOptions().TrySet(key, text));
    }

    /// <summary>Invalid secrets are rejected at the start of the host, and not by each call.</summary>
    [Theory]
    [InlineData("Token", "")]
    [InlineData("Token", "pa55word\n")]
    [InlineData("Token", "pa55wörd")]
    [InlineData("Credentials:User", "pa55word:")]
    [InlineData("Credentials:User", "pa55word\r")]
    [InlineData("Credentials:Password", "pa55word\n")]
    public void SecretWithInvalidHeaderCharactersIsRejected(string key, string text)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new ApiClientOptions().TrySet(key, text));

        Assert.DoesNotContain("pa55", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UserAndPasswordCanBeSetInAnyOrder()
    {
        var options = new ApiClientOptions();
        options.TrySet("Credentials:Password", "p");
        options.TrySet("Credentials:User", "u");

        BasicCredentials credentials = await options.CredentialsSource!(TestContext.Current.CancellationToken);

        Assert.Equal(("u", "p"), (credentials.User, credentials.Password.Reveal()));
    }
}
