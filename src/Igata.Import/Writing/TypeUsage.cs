using Igata.Import.Shaping;
using Igata.Import.Tree;

namespace Igata.Import.Writing;

/// <summary>Which types the methods of a spec use, directly or through other types.</summary>
internal sealed class TypeUsage
{
    private static readonly string[] ResponseKeywords = ["responses", "response", "result", "errors", "examples"];

    private readonly Dictionary<string, DeclaredType> _types;
    private readonly Dictionary<string, string[]> _references;

    private TypeUsage(SpecDraft draft)
    {
        _types = draft.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _references = draft.Types.ToDictionary(type => type.Name, type => Known(TypeReferences.Find(type.Map)), StringComparer.Ordinal);
        OfHeader = Close(TypeReferences.Find(draft.Header));
    }

    /// <summary>The types that the API itself uses.</summary>
    public IReadOnlySet<string> OfHeader { get; }

    public static TypeUsage Create(SpecDraft draft) => new(draft);

    /// <summary>Returns the types that a method uses.</summary>
    public IReadOnlySet<string> OfMethod(DraftMethod method) => Close(TypeReferences.Find(method.Map));

    /// <summary>Returns the types that methods use together.</summary>
    public IReadOnlySet<string> OfMethods(IEnumerable<DraftMethod> methods) => Close(methods.SelectMany(method => TypeReferences.Find(method.Map)));

    /// <summary>Returns the types that a method names.</summary>
    public IReadOnlyList<string> FindNamed(DraftMethod method) => Known(TypeReferences.Find(method.Map));

    /// <summary>Returns the types that a type names.</summary>
    public IReadOnlyList<string> FindNamed(string type) => _references[type];

    /// <summary>Returns the types of the requests of methods.</summary>
    public IReadOnlySet<string> OfRequests(IEnumerable<DraftMethod> methods) =>
        Close(methods.SelectMany(method => method.Map.Entries).Where(entry => !ResponseKeywords.Contains(entry.Key)).SelectMany(entry => TypeReferences.Find(entry.Value)));

    /// <summary>Returns the types of the responses and the errors of methods.</summary>
    public IReadOnlySet<string> OfResponses(IEnumerable<DraftMethod> methods) =>
        Close([.. OfHeader, .. methods.SelectMany(method => method.Map.Entries).Where(entry => ResponseKeywords.Contains(entry.Key)).SelectMany(entry => TypeReferences.Find(entry.Value))]);

    private string[] Known(IEnumerable<string> names) => [.. names.Where(_types.ContainsKey).Distinct()];

    private HashSet<string> Close(IEnumerable<string> names)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Known(names));
        while (open.TryPop(out string? name))
        {
            if (found.Add(name))
            {
                Array.ForEach(_references[name], open.Push);
            }
        }

        return found;
    }
}
