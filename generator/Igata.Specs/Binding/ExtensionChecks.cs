using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Checks that the methods of an extension do not conflict with those of the client.</summary>
internal sealed class ExtensionChecks(ReferencedClient client, ApiSpec api, IReadOnlyList<MethodSpec> methods, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, MethodSpec> _operations = IndexBy(methods, method => MethodBuilder.GetOperation(method, api), StringComparer.Ordinal);

    // Case is ignored, because a file is generated for each method.
    private readonly Dictionary<string, MethodSpec> _names = IndexBy(methods, MethodBuilder.GetName, StringComparer.OrdinalIgnoreCase);

    public bool CheckIsNew(MethodSpec method)
    {
        string? operation = MethodBuilder.GetOperation(method, api);
        if (operation is not null && _operations.TryGetValue(operation, out MethodSpec? existing))
        {
            // A later version of the client may contain the method; that must not break the build.
            bool callable = existing.Lifecycle.Stability != Stability.Unimplemented;
            diagnostics.Add(
                callable ? Catalog.MethodNowInClient : Catalog.MethodConflictsWithClient, method.Key.Location, client.Name, GetMethodName(existing), operation);
            return false;
        }

        if (_names.TryGetValue(MethodBuilder.GetName(method), out MethodSpec? sameName))
        {
            diagnostics.Add(Catalog.MethodConflictsWithClient, (method.As ?? method.Key).Location, client.Name, GetMethodName(sameName), MethodBuilder.GetOperation(sameName, api) ?? "");
            return false;
        }

        return !UsesClientOptions(method);
    }

    /// <summary>Returns whether a method uses options of the client or fetches a token, which an extension cannot do.</summary>
    private bool UsesClientOptions(MethodSpec method)
    {
        if (method.Auth is { All: not null } or { AnyOf: not null })
        {
            diagnostics.Add(Catalog.AuthListInExtension, method.Auth.Location);
            return true;
        }

        if (method.Auth is { Token: { } token })
        {
            diagnostics.Add(Catalog.TokenInExtension, token.Method?.Location ?? method.Auth.Location);
            return true;
        }

        if (method.Auth is { Basic.Password: not null } basic)
        {
            diagnostics.Add(Catalog.PasswordInExtension, basic.Location);
            return true;
        }

        return false;
    }

    private static string GetMethodName(MethodSpec method) => MethodBuilder.GetName(method) + "Async";

    private static Dictionary<string, MethodSpec> IndexBy(IReadOnlyList<MethodSpec> methods, Func<MethodSpec, string?> keySelector, StringComparer comparer)
    {
        var index = new Dictionary<string, MethodSpec>(comparer);
        foreach (MethodSpec method in methods)
        {
            if (keySelector(method) is { } key && !index.ContainsKey(key))
            {
                index.Add(key, method);
            }
        }

        return index;
    }
}
