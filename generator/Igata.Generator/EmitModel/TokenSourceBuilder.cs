using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>How callers say who they are.</summary>
internal static class TokenSourceBuilder
{
    /// <summary>The token for a call that an API asks for, as a whole or for one of its methods.</summary>
    public static TokenAuth? FindTokenAuth(Api api) =>
        api.Auth as TokenAuth ?? api.Methods.Select(method => method.Auth).OfType<TokenAuth>().FirstOrDefault();

    public static string BuildScheme(Auth auth) => auth switch
    {
        BearerAuth => "AuthScheme.Bearer",
        BasicAuth => "AuthScheme.Basic",
        CustomAuth => "AuthScheme.Custom",
        HeaderAuth header => $"AuthScheme.FromHeader({Literal.Create(header.Header)})",
        TokenAuth token => $"AuthScheme.FromTokenCall({Literal.Create(token.Header)})",
        _ => "AuthScheme.None",
    };
}
