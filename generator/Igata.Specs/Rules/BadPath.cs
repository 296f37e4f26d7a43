using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadPath : ISpecRule
{
    private const string Letters = "-._~!$&'()*+,;=:@%/{}";

    public void Check(Draft draft, Findings findings)
    {
        foreach (VerbSpec verb in draft.Spec.Methods.SelectMany(method => method.Rest.Verbs))
        {
            if (Fault(verb.Path.Value) is { } why)
            {
                findings.Add(Catalog.BadPath, verb.Path.Place, verb.Path.Value, why);
            }
        }
    }

    private static string? Fault(string path)
    {
        string filled = Template.Filled(path, "a");
        string[] names = [.. Template.Names(path)];
        string? twice = names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).FirstOrDefault();
        return path.StartsWith("/", StringComparison.Ordinal) ? "it is relative to the endpoint; leave out the '/' in front."
            : path.IndexOf('?') >= 0 ? "what follows the '?' is described under 'query'."
            : filled.IndexOfAny(['{', '}']) >= 0 || names.Contains("") ? "its braces do not match, or there is no name in them."
            : path.IndexOf("}{", StringComparison.Ordinal) >= 0 ? "two parameters need something between them."
            : twice is not null ? $"'{{{twice}}}' stands in it twice."
            : filled.Split('/').Any(segment => segment is "." or "..") ? "'.' and '..' are resolved before they are sent."
            : !filled.All(c => (c < 128 && char.IsLetterOrDigit(c)) || Letters.IndexOf(c) >= 0) ? "it holds a character that must be escaped, as in %20."
            : !IsEscaped(filled) ? "behind a '%' come two digits of a hexadecimal number."
            : null;
    }

    private static bool IsEscaped(string path) => path.Split('%').Skip(1).All(rest => rest.Length >= 2 && Uri.IsHexDigit(rest[0]) && Uri.IsHexDigit(rest[1]));
}
