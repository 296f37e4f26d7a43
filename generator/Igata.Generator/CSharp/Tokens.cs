using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>How callers say who they are.</summary>
internal static class Tokens
{
    /// <summary>The token for a call that an API asks for, as a whole or for one of its methods.</summary>
    public static TokenAuth? Of(Api api) =>
        api.Auth as TokenAuth ?? api.Methods.Select(method => method.Auth).OfType<TokenAuth>().FirstOrDefault();

    public static string Scheme(Auth auth) => auth switch
    {
        BearerAuth => "AuthScheme.Bearer",
        BasicAuth => "AuthScheme.Basic",
        CustomAuth => "AuthScheme.Custom",
        HeaderAuth header => $"AuthScheme.InHeader({Literal.Of(header.Header)})",
        TokenAuth token => $"AuthScheme.Issued({Literal.Of(token.Header)})",
        _ => "AuthScheme.None",
    };
}
