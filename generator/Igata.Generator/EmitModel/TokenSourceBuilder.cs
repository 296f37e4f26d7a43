using System.Runtime.CompilerServices;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the authentication schemes of an API.</summary>
internal static class TokenSourceBuilder
{
    // Every method asks for it.
    private static readonly ConditionalWeakTable<Api, Found> Tokens = new();

    /// <summary>Returns the token authentication of the API, or of one of its methods, or null.</summary>
    public static TokenAuth? FindTokenAuth(Api api) => Tokens.GetValue(api, static api => new Found(Find(api))).Token;

    private static TokenAuth? Find(Api api) =>
        AuthKeys.GetAll(api).SelectMany(auth => auth.Flatten()).OfType<TokenAuth>().FirstOrDefault();

    /// <summary>Returns whether a method issues or renews tokens.</summary>
    public static bool IsTokenMethod(Api api, Method method) => FindTokenAuth(api) is { } token && (token.Method == method.Name || token.Refresh?.Method == method.Name);

    public static string BuildScheme(Auth auth, Api api) => AuthKeys.Find(AuthKeys.GetAll(api)).Where(key => key.Entry == auth).Select(key => key.Name).FirstOrDefault() is { } option
        ? $"{BuildForm(auth, api)}.WithOption({Literal.Create(option)})"
        : BuildForm(auth, api);

    private static string BuildForm(Auth auth, Api api) => auth switch
    {
        AllAuth all => $"AuthScheme.All({Layout.JoinList(all.Parts.Select(part => BuildScheme(part, api)))})",
        AnyAuth any => $"AuthScheme.Any({Layout.JoinList(any.Choices.Select(choice => BuildScheme(choice, api)))})",
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

    private sealed record Found(TokenAuth? Token);
}
