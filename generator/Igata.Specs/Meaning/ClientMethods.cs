using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>The methods that an extended client has, by all that another must not share with them.</summary>
internal sealed class ClientMethods(KnownClient client, ApiSpec api, IReadOnlyList<MethodSpec> methods, Findings findings)
{
    private readonly Dictionary<string, MethodSpec> _operations = By(methods, method => MethodBuilder.OperationOf(method, api), StringComparer.Ordinal);

    // Without regard to case, as each method is cast into a file of its name.
    private readonly Dictionary<string, MethodSpec> _names = By(methods, MethodBuilder.NameOf, StringComparer.OrdinalIgnoreCase);

    public bool IsNew(MethodSpec method)
    {
        string? operation = MethodBuilder.OperationOf(method, api);
        if (operation is not null && _operations.TryGetValue(operation, out MethodSpec? same))
        {
            // A later version of the client may have gained it, and must not break the build.
            bool callable = same.Life.Stability != Stability.Unimplemented;
            findings.Add(
                callable ? Catalog.ClientGainedMethod : Catalog.ClientHasMethod, method.Key.Place, client.Name, Told(same), operation);
            return false;
        }

        if (_names.TryGetValue(MethodBuilder.NameOf(method), out MethodSpec? named))
        {
            findings.Add(Catalog.ClientHasMethod, (method.As ?? method.Key).Place, client.Name, Told(named), MethodBuilder.OperationOf(named, api) ?? "");
            return false;
        }

        return !AsksTooMuch(method);
    }

    /// <summary>Only the client has options, and only it can fetch tokens.</summary>
    private bool AsksTooMuch(MethodSpec method)
    {
        if (method.Auth is { Token: { } token })
        {
            findings.Add(Catalog.MisplacedKeyword, token.Method?.Place ?? method.Auth.Place, "token", "how tokens are fetched is the client's.");
            return true;
        }

        if (method.Auth is { Basic.Password: not null } basic)
        {
            findings.Add(Catalog.MisplacedKeyword, basic.Place, "password", "the user would be an option, and the options are the client's.");
            return true;
        }

        return false;
    }

    private static string Told(MethodSpec method) => MethodBuilder.NameOf(method) + "Async";

    private static Dictionary<string, MethodSpec> By(IReadOnlyList<MethodSpec> methods, Func<MethodSpec, string?> by, StringComparer comparer)
    {
        var found = new Dictionary<string, MethodSpec>(comparer);
        foreach (MethodSpec method in methods)
        {
            if (by(method) is { } key && !found.ContainsKey(key))
            {
                found.Add(key, method);
            }
        }

        return found;
    }
}
