using System.Text.RegularExpressions;

namespace Igata.Specs.Spec;

/// <summary>Reads paths and URLs with names in braces.</summary>
internal static class PathTemplate
{
    private static readonly Regex Brace = new(@"\{([^{}]*)\}", RegexOptions.CultureInvariant);

    /// <summary>Returns the names in braces, in order.</summary>
    public static IEnumerable<string> GetNames(string template) =>
        Brace.Matches(template).OfType<Match>().Select(match => match.Groups[1].Value);

    /// <summary>Returns the names of the parameters of a path, in order. The <c>+</c> of a name that may contain slashes is not part of it.</summary>
    public static IEnumerable<string> GetParameters(string path) => GetNames(path).Select(name => name.Trim('+'));

    /// <summary>Returns whether the text in braces is a parameter that may contain slashes.</summary>
    public static bool IsFree(string name) => name.Length > 0 && name[0] == '+';

    /// <summary>Replaces each name and its braces.</summary>
    public static string Substitute(string template, string with) => Brace.Replace(template, with);
}
