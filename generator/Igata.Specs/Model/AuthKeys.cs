using Igata.Specs.Names;

namespace Igata.Specs.Model;

/// <summary>
/// The options for keys, which are named after their header, parameter or cookie. An API whose calls have one form of credentials each has no such
/// options, because its key is the token of every client.
/// </summary>
public static class AuthKeys
{
    /// <summary>Returns the keys of an API with their names, each once.</summary>
    /// <param name="all">The authentication of the API and of its methods.</param>
    public static IReadOnlyList<(Auth Entry, string Name)> Find(IEnumerable<Auth> all)
    {
        Auth[] auths = [.. all];
        if (!auths.Any(auth => auth is AllAuth or AnyAuth))
        {
            return [];
        }

        Auth[] keys = [.. auths.SelectMany(auth => auth.Flatten()).Where(entry => entry is HeaderAuth or QueryAuth or CookieAuth).Distinct()];
        return [.. keys.Select(key => (key, keys.Count(other => GetName(other) == GetName(key)) == 1 ? GetName(key) : GetLongName(key)))];
    }

    /// <summary>Returns the authentication of an API and of its methods.</summary>
    public static IEnumerable<Auth> GetAll(Api api) => api.Methods.Select(method => method.Auth).OfType<Auth>().Prepend(api.Auth);

    /// <summary>Returns the name on the wire.</summary>
    public static string GetWireName(Auth key) => key switch
    {
        HeaderAuth header => header.Header,
        QueryAuth query => query.Name,
        CookieAuth cookie => cookie.Name,
        _ => "",
    };

    private static string GetName(Auth key) => CSharpName.Create(GetWireName(key));

    private static string GetLongName(Auth key) => key switch
    {
        HeaderAuth { Scheme: { } scheme } => CSharpName.Create(scheme) + GetName(key),
        QueryAuth => GetName(key) + "Query",
        CookieAuth => GetName(key) + "Cookie",
        _ => GetName(key),
    };
}
