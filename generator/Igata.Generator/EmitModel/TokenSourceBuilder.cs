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
        HeaderAuth { Scheme: { } scheme } header => $"AuthScheme.FromHeader({Literal.Create(header.Header)}, {Literal.Create(scheme)})",
        HeaderAuth header => $"AuthScheme.FromHeader({Literal.Create(header.Header)})",
        QueryAuth query => $"AuthScheme.FromQuery({Literal.Create(query.Name)})",
        CookieAuth cookie => $"AuthScheme.FromCookie({Literal.Create(cookie.Name)})",
        TokenAuth token => $"AuthScheme.FromTokenCall({Literal.Create(token.Header)})",
        _ => "AuthScheme.None",
    };
}
