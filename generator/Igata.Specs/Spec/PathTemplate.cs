using System.Text;

namespace Igata.Specs.Spec;

/// <summary>Reads paths and URLs with names in braces.</summary>
internal static class PathTemplate
{
    /// <summary>Returns the names in braces, in order.</summary>
    public static IReadOnlyList<string> GetNames(string template)
    {
        var names = new List<string>();
        for (int end = template.IndexOf('}'); end >= 0; end = template.IndexOf('}', end + 1))
        {
            if (FindStart(template, end) is var start and >= 0)
            {
                names.Add(template.Substring(start + 1, end - start - 1));
            }
        }

        return names;
    }

    /// <summary>Returns the names of the parameters of a path, in order. The <c>+</c> of a name that may contain slashes is not part of it.</summary>
    public static IEnumerable<string> GetParameters(string path) => GetNames(path).Select(name => name.Trim('+'));

    /// <summary>Returns whether the text in braces is a parameter that may contain slashes.</summary>
    public static bool IsFree(string name) => name.Length > 0 && name[0] == '+';

    /// <summary>Replaces each name and its braces.</summary>
    public static string Substitute(string template, string with)
    {
        var text = new StringBuilder(template.Length);
        int copied = 0;
        for (int end = template.IndexOf('}'); end >= 0; end = template.IndexOf('}', end + 1))
        {
            if (FindStart(template, end) is var start and >= 0)
            {
                text.Append(template, copied, start - copied).Append(with);
                copied = end + 1;
            }
        }

        return text.Append(template, copied, template.Length - copied).ToString();
    }

    /// <summary>Finds the brace that a closing brace belongs to; returns -1 if there is another closing brace, or none, before it.</summary>
    private static int FindStart(string template, int end)
    {
        int start = end == 0 ? -1 : template.LastIndexOfAny(['{', '}'], end - 1);
        return start >= 0 && template[start] == '{' ? start : -1;
    }
}
