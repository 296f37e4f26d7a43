using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidPath : ISpecRule
{
    private const string AllowedCharacters = "-._~!$&'()*+,;=:@%/{}";

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (VerbSpec verb in boundSpec.Spec.Methods.SelectMany(method => method.Rest.Verbs))
        {
            if (FindProblem(verb.Path.Value) is { } problem)
            {
                diagnostics.Add(problem, verb.Path.Location);
            }
        }
    }

    private static DiagnosticReason? FindProblem(string path)
    {
        string substituted = PathTemplate.Substitute(path, "a");
        string[] names = [.. PathTemplate.GetParameters(path)];
        return path.StartsWith("/", StringComparison.Ordinal) ? new DiagnosticReason(Catalog.RootedPath, path)
            : path.IndexOf('?') >= 0 ? new DiagnosticReason(Catalog.PathWithQuery, path)
            : substituted.IndexOfAny(['{', '}']) >= 0 || names.Contains("") ? new DiagnosticReason(Catalog.UnbalancedPath, path)
            : path.IndexOf("}{", StringComparison.Ordinal) >= 0 ? new DiagnosticReason(Catalog.AdjacentPathParameters, path)
            : names.Length > 0 && PathTemplate.GetNames(path).FirstOrDefault(name => name.EndsWith("+", StringComparison.Ordinal)) is { } plus ? new DiagnosticReason(Catalog.PlusAfterPathParameter, path, plus.TrimEnd('+'))
            : names.Length > 1 && PathTemplate.GetNames(path).Count(PathTemplate.IsFree) > 1 ? new DiagnosticReason(Catalog.SeveralFreePathParameters, path)
            : names.Length > 1 && FindDuplicate(names) is { } duplicate ? new DiagnosticReason(Catalog.RepeatedPathParameter, path, duplicate)
            : substituted.IndexOf('.') >= 0 && substituted.Split('/').Any(segment => segment is "." or "..") ? new DiagnosticReason(Catalog.PathWithDotSegment, path)
            : !IsAllowed(substituted) ? new DiagnosticReason(Catalog.UnescapedPath, path)
            : !IsEscaped(substituted) ? new DiagnosticReason(Catalog.InvalidPathEscape, path)
            : null;
    }

    private static string? FindDuplicate(string[] names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).FirstOrDefault();

    private static bool IsAllowed(string path)
    {
        foreach (char c in path)
        {
            if ((c >= 128 || !char.IsLetterOrDigit(c)) && AllowedCharacters.IndexOf(c) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEscaped(string path) => path.IndexOf('%') < 0 || path.Split('%').Skip(1).All(rest => rest.Length >= 2 && Uri.IsHexDigit(rest[0]) && Uri.IsHexDigit(rest[1]));
}
