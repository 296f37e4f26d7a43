using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds the authentication of the API and of each method.</summary>
internal static class AuthBuilder
{
    public static void Apply(BoundSpec boundSpec)
    {
        boundSpec.Header = boundSpec.Header with { Auth = Build(boundSpec.Spec.Api?.Auth, boundSpec) ?? Auth.None };
        for (int i = 0; i < boundSpec.Methods.Count; i++)
        {
            BoundMethod method = boundSpec.Methods[i];
            if (method.Spec.Auth is not null)
            {
                boundSpec.Methods[i] = method with { Model = method.Model with { Auth = Build(method.Spec.Auth, boundSpec) } };
            }
        }
    }

    private static Auth? Build(AuthSpec? auth, BoundSpec boundSpec) => auth switch
    {
        null => null,
        { All: { } all } => new AllAuth(all.Select(entry => Build(entry, boundSpec)!).ToEquatableArray()),
        { AnyOf: { } choices } => new AnyAuth(choices.Select(entry => Build(entry, boundSpec)!).ToEquatableArray()),
        { Basic: { } basic } => new BasicAuth { User = basic.User?.Value, Password = basic.Password },
        { Header: { } header, Token: { } token } => BuildToken(header.Value, token, boundSpec),
        { Header: { } header } => new HeaderAuth(header.Value, auth.Scheme?.Value),
        { Query: { } query } => new QueryAuth(query.Value),
        { Cookie: { } cookie } => new CookieAuth(cookie.Value),
        { Keyword: "bearer" } => Auth.Bearer,
        { Keyword: "custom" } => Auth.Custom,
        _ => Auth.None,
    };

    private static TokenAuth BuildToken(string header, TokenSpec token, BoundSpec boundSpec)
    {
        Method? method = boundSpec.Methods.Find(candidate => candidate.Spec.Key.Value == token.Method?.Value)?.Model;
        return new TokenAuth
        {
            Header = header,
            Method = method?.Name ?? "",
            From = ResolveNames(token.From, method, boundSpec),
            Expires = ResolveNames(token.Expires, method, boundSpec),
            Lifetime = token.Lifetime?.Value,
            Refresh = token.Refresh is { } refresh ? BuildRefresh(refresh, token, method, boundSpec) : null,
        };
    }

    private static TokenRefresh BuildRefresh(RefreshSpec refresh, TokenSpec token, Method? issuer, BoundSpec boundSpec)
    {
        Method? method = boundSpec.Methods.Find(candidate => candidate.Spec.Key.Value == refresh.Method?.Value)?.Model;
        return new TokenRefresh
        {
            Method = method?.Name ?? "",
            From = ResolveNames(refresh.From, issuer, boundSpec),
            To = PagesBuilder.FindField(refresh.To, method?.Request, boundSpec)?.Name ?? "",
            Token = ResolveNames(token.From, method, boundSpec),
            Expires = ResolveNames(token.Expires, method, boundSpec),
            Next = ResolveNames(refresh.From, method, boundSpec),
        };
    }

    private static EquatableArray<string> ResolveNames(Located<string>? path, Method? method, BoundSpec boundSpec) =>
        path is null ? [] : ResponsePath.Find(path.Value, method?.Response, boundSpec)?.Names ?? [];
}
