using Igata.Runtime.Auth;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>Selects which credentials a request is sent with.</summary>
/// <param name="isAvailable">Returns whether the options have the credentials of a scheme that has no parts.</param>
internal sealed class CredentialSelector(Func<AuthScheme, bool> isAvailable)
{
    /// <summary>Returns the credentials to send, in their order.</summary>
    /// <exception cref="InvalidOperationException">The options lack credentials.</exception>
    public List<AuthScheme> Select(AuthScheme scheme)
    {
        var selected = new List<AuthScheme>();
        Add(scheme, selected);
        return selected;
    }

    private void Add(AuthScheme scheme, List<AuthScheme> selected)
    {
        switch (scheme.Kind)
        {
            case AuthKind.All:
                if (scheme.Parts.Where(part => !IsAvailable(part)).Select(Describe).ToArray() is { Length: > 0 } missing)
                {
                    throw new InvalidOperationException($"Set {string.Join(" and ", missing)} in the options: this call is sent with {Describe(scheme)}.");
                }

                foreach (AuthScheme part in scheme.Parts)
                {
                    Add(part, selected);
                }

                break;
            case AuthKind.Any:
                Add(scheme.Parts.FirstOrDefault(IsAvailable) ?? throw new InvalidOperationException($"Set {Describe(scheme)} in the options: this call needs credentials."), selected);
                break;
            case AuthKind.None or AuthKind.Bearer or AuthKind.Basic or AuthKind.Header or AuthKind.Query or AuthKind.Cookie or AuthKind.TokenCall or AuthKind.Custom:
                selected.Add(scheme);
                break;
            default:
                throw new InvalidOperationException($"The kind {scheme.Kind} is not defined.");
        }
    }

    private bool IsAvailable(AuthScheme scheme) => scheme.Kind switch
    {
        AuthKind.None => true,
        AuthKind.All => scheme.Parts.All(IsAvailable),
        AuthKind.Any => scheme.Parts.Any(IsAvailable),
        AuthKind.Bearer or AuthKind.Basic or AuthKind.Header or AuthKind.Query or AuthKind.Cookie or AuthKind.TokenCall or AuthKind.Custom => isAvailable(scheme),
        _ => throw new InvalidOperationException($"The kind {scheme.Kind} is not defined."),
    };

    // The names of the options, which are in a later layer.
    private static string Describe(AuthScheme scheme) => scheme.Kind switch
    {
        AuthKind.All => string.Join(" and ", scheme.Parts.Select(Describe)),
        AuthKind.Any => string.Join(", or ", scheme.Parts.Select(Describe)),
        AuthKind.None => "nothing",
        AuthKind.Basic => "Credentials",
        AuthKind.Custom => "Authenticator",
        AuthKind.TokenCall => "TokenRequest",
        AuthKind.Bearer or AuthKind.Header or AuthKind.Query or AuthKind.Cookie => scheme.Option ?? "Token",
        _ => throw new InvalidOperationException($"The kind {scheme.Kind} is not defined."),
    };
}
