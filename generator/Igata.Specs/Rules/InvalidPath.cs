using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidPath : ISpecRule
{
    private const string AllowedCharacters = "-._~!$&'()*+,;=:@%/{}";

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (VerbSpec verb in boundSpec.Spec.Methods.SelectMany(method => method.Rest.Verbs))
        {
            if (FindProblem(verb.Path.Value) is { } reason)
            {
                diagnostics.Add(Catalog.InvalidPath, verb.Path.Location, verb.Path.Value, reason);
            }
        }
    }

    private static string? FindProblem(string path)
    {
        string substituted = PathTemplate.Substitute(path, "a");
        string[] names = [.. PathTemplate.GetNames(path)];
        string? duplicate = names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).FirstOrDefault();
        return path.StartsWith("/", StringComparison.Ordinal) ? "it is relative to the endpoint; leave out the '/' in front."
            : path.IndexOf('?') >= 0 ? "what follows the '?' is described under 'query'."
            : substituted.IndexOfAny(['{', '}']) >= 0 || names.Contains("") ? "its braces do not match, or there is no name in them."
            : path.IndexOf("}{", StringComparison.Ordinal) >= 0 ? "two parameters need something between them."
            : duplicate is not null ? $"'{{{duplicate}}}' stands in it twice."
            : substituted.Split('/').Any(segment => segment is "." or "..") ? "'.' and '..' are resolved before they are sent."
            : !substituted.All(c => (c < 128 && char.IsLetterOrDigit(c)) || AllowedCharacters.IndexOf(c) >= 0) ? "it holds a character that must be escaped, as in %20."
            : !IsEscaped(substituted) ? "behind a '%' come two digits of a hexadecimal number."
            : null;
    }

    private static bool IsEscaped(string path) => path.Split('%').Skip(1).All(rest => rest.Length >= 2 && Uri.IsHexDigit(rest[0]) && Uri.IsHexDigit(rest[1]));
}
