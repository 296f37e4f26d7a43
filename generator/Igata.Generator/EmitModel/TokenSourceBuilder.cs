using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the authentication schemes of an API.</summary>
internal static class TokenSourceBuilder
{
    /// <summary>Returns the token authentication of the API, or of one of its methods, or null.</summary>
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
