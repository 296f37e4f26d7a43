using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes types in the language, and declares those that need a name.</summary>
internal sealed partial class TypeShaper
{
    private readonly ImportReport _report;
    private readonly NameTable _names;
    private readonly NameHistory _history;
    private readonly RecordViews _views;
    private readonly Queue<NamedSchema> _open = new();
    private readonly HashSet<NamedSchema> _used = [];
    private readonly Dictionary<NamedSchema, int> _order = [];
    private readonly Dictionary<Schema, NamedSchema> _owners = [];
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private int _current = -1;

    public TypeShaper(ApiDescription api, NameTable names, NameHistory history, RecordViews views, ImportReport report)
    {
        (_names, _history, _views, _report) = (names, history, views, report);
        for (int i = 0; i < api.Types.Count; i++)
        {
            _order.Add(api.Types[i], i);
            _owners.TryAdd(api.Types[i].Schema, api.Types[i]);
        }
    }

    /// <summary>The types that are written.</summary>
    public List<DeclaredType> Declared { get; } = [];

    /// <summary>Describes the types that were used, and those that they use.</summary>
    public void DescribeUsed(CancellationToken cancel)
    {
        while (_open.TryDequeue(out NamedSchema? named))
        {
            cancel.ThrowIfCancellationRequested();
            _current = _order[named];
            SpecMap map = DescribeValue(named.Schema, named.SpecName, 0);
            AddLifecycle(map, named.Schema);
            AddDocs(map, named.Schema.Description ?? (map["enum"] is null ? null : named.Schema.Title));
            Declared.Add(new DeclaredType(named.SpecName, map, named.Schema.At, named.Pointer) { Order = (_current, 0) });
        }

        _current = -1;
    }

    /// <summary>Describes the type of a member with all its keywords.</summary>
    /// <param name="schema">The type.</param>
    /// <param name="scope">The C# name of a type that is written in place.</param>
    /// <param name="depth">The number of records around it.</param>
    public SpecMap Describe(Schema schema, string scope, int depth)
    {
        SpecMap map = DescribeValue(schema, scope, depth);
        return IsNullable(schema) ? AddNull(map, scope, schema) : map;
    }

    /// <summary>Describes a type as an expression; a type that is none gets a name.</summary>
    public string Express(Schema schema, string scope) => ToExpression(Describe(schema, scope, MaxInlineDepth), scope, schema);

    /// <summary>Returns the name of a type of the document.</summary>
    public string Use(NamedSchema named)
    {
        if (_used.Add(named))
        {
            _open.Enqueue(named);
        }

        return named.SpecName;
    }

    /// <summary>Declares a type that the document does not name, and returns its name.</summary>
    public string Declare(SpecMap map, string scope, SourceNode at)
    {
        string pointer = $"{at.Location}#{scope}";
        string name = _history.Find(pointer) is { } old && _names.TryUseType(old) ? old : _names.UseType(scope, scope + "Value");
        Declared.Add(new DeclaredType(name, map, at, pointer) { Order = (_current, Declared.Count + 1) });
        return name;
    }

    /// <summary>Returns the values that discriminators give to members of a record; null if there are none.</summary>
    private Dictionary<string, List<string>>? FindTags(Schema record) => _owners.TryGetValue(record, out NamedSchema? owner) ? _views.Tags.GetValueOrDefault(owner) : null;

    /// <summary>Writes a type in its shortest form.</summary>
    public static SpecNode Simplify(SpecMap map) =>
        map.Entries is [{ Key: "type", Value: SpecText type, Comments.Count: 0 }] ? type
        : map.Entries is [{ Key: "enum", Value: SpecList { Items.Count: > 0 } values, Comments.Count: 0 }] ? values
        : map;

    /// <summary>Returns whether null is a value of a type.</summary>
    public static bool IsNullable(Schema schema) => IsNullable(schema, 0);

    private static bool IsNullable(Schema schema, int depth) => depth < 32 && (schema.Nullable
        || (schema.Ref is { } named && IsNullable(named.Schema, depth + 1))
        || (schema.OneOf.Count > 0 && schema.OneOf.Exists(@case => IsNullable(@case, depth + 1)))
        || (schema.AllOf.Count > 0 && schema.AllOf.TrueForAll(part => IsNullable(part, depth + 1))));

    private SpecMap AddNull(SpecMap map, string scope, Schema schema)
    {
        if (map.Find("type") is { Value: SpecText { Kind: SpecTextKind.Expression } type } && map["enum"] is null && map["discriminator"] is null && map["const"] is null)
        {
            type.Text = type.Text is "any" ? "any" : $"{type.Text} or null";
            return map;
        }

        return Expression($"{Declare(map, scope, schema.At)} or null");
    }

    private string ToExpression(SpecMap map, string scope, Schema schema)
    {
        if (Simplify(map) is SpecText { Kind: SpecTextKind.Expression } expression)
        {
            return expression.Text;
        }

        // Limits of items and of cases are the same in many places.
        if (map["type"] is SpecText { Text: "string" or "long" or "int" or "number" } && GetSharedName(map) is { } shared)
        {
            if (!_shared.TryGetValue(shared, out string? name))
            {
                name = Declare(map, shared, schema.At);
                _shared.Add(shared, name);
            }

            return name;
        }

        return Declare(map, scope, schema.At);
    }

    // A text with a maximum length is called after it; other limits have no short name.
    private static string? GetSharedName(SpecMap map) => map.Entries switch
    {
        [{ Value: SpecText { Text: "string" } }, { Key: "maxLength", Value: SpecText { Text: var max } }] => $"StringUpTo{max}",
        [{ Value: SpecText { Text: "string" } }, { Key: "minLength", Value: SpecText { Text: "1" } }] => "NonEmptyString",
        _ => null,
    };

    private static SpecMap Expression(string expression) => new SpecMap().Add("type", expression, SpecTextKind.Expression);

    private static string Group(string expression) => expression.Contains(" or ", StringComparison.Ordinal) ? $"({expression})" : expression;

    // The documentation of a record stands before its members.
    private static void AddDocs(SpecMap map, string? description)
    {
        int end = map.Entries.Count;
        Documentation.Add(map, description);
        if (map.Entries.Take(end).Any(entry => entry is { Key: "fields" or "cases" or "include" or "tuple" or "views" } or { Key: "enum", Value: SpecMap }))
        {
            SpecEntry[] docs = [.. map.Entries.Skip(end)];
            map.Entries.RemoveRange(end, docs.Length);
            map.Entries.InsertRange(0, docs);
        }
    }

    private static void AddLifecycle(SpecMap map, Schema schema) => Lifecycles.Add(map, schema.Lifecycle);
}
