using Igata.Ecl;
using Igata.Runtime;

namespace Igata.Sdk.Tests.Helpers;

public sealed class EclCredentialsTests
{
    private static readonly EclCredentials Credentials = new("374044ae291f48dca124f63c10eaec7b", "key", "hush");

    [Fact]
    public void CredentialsCreateTheDocumentedRequest()
    {
        CreateTokenRequest request = Credentials;

        Assert.Equal(
            """{"auth":{"identity":{"methods":["password"],"password":{"user":{"domain":{"id":"default"},"name":"key","password":"hush"}}},"scope":{"project":{"id":"374044ae291f48dca124f63c10eaec7b"}}}}""",
            JsonCodec.ToText(request));
    }

    [Fact]
    public void SecretIsNeverShown()
    {
        Assert.DoesNotContain("hush", Credentials.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", Credentials.ToCreateTokenRequest().ToString(), StringComparison.Ordinal);
    }
}
