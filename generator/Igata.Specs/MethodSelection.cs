using System.Text.RegularExpressions;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs;

/// <summary>The methods that a project selects, by names or by patterns with <c>*</c> and <c>?</c>. Without a pattern, these are all methods.</summary>
/// <param name="Patterns">The names and patterns. A method has the name of the spec and the name in C#.</param>
public sealed record MethodSelection(EquatableArray<string> Patterns)
{
    /// <summary>Returns whether the project has a method.</summary>
    public bool Contains(Method method) => Patterns.Count == 0 || Patterns.Any(pattern => Matches(pattern, method));

    /// <summary>Returns a message for each pattern that matches no method of the APIs.</summary>
    public IEnumerable<string> DescribeUnmatched(IReadOnlyCollection<Api> apis) => Patterns
        .Where(pattern => !apis.SelectMany(api => api.Methods).Any(method => Matches(pattern, method)))
        .Select(pattern => Catalog.UnmatchedMethod.FormatMessage(pattern, Suggest(pattern, apis)));

    private static object Suggest(string pattern, IReadOnlyCollection<Api> apis)
    {
        string[] names = [.. apis.SelectMany(api => api.Methods).Select(method => method.Name)];
        return names.Contains(RemoveAsync(pattern)) ? $" Did you mean '{RemoveAsync(pattern)}'? The names are those without Async."
            : apis.SelectMany(api => api.Webhooks).Any(webhook => webhook.Name == pattern) ? " It is a webhook; the property selects methods only."
            : SpellingSuggestion.Create(pattern, names);
    }

    private static string RemoveAsync(string name) => name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;

    private static bool Matches(string pattern, Method method)
    {
        if (pattern.IndexOfAny(['*', '?']) < 0)
        {
            return pattern == method.Name || pattern == method.Wire;
        }

        string expression = $"^{Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".")}$";
        return Regex.IsMatch(method.Name, expression, RegexOptions.CultureInvariant) || Regex.IsMatch(method.Wire, expression, RegexOptions.CultureInvariant);
    }
}
