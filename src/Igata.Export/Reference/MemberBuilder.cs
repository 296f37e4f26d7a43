using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.Reference;

/// <summary>Describes members of records and of messages, with those of records that are written in place.</summary>
internal sealed class MemberBuilder(TypeTable types, TypeTexts texts)
{
    private const int MaxLevel = 6;

    public IReadOnlyList<ReferenceMember> Build(IEnumerable<Field> fields) => [.. Build([.. fields], "", 0)];

    /// <summary>Returns the life cycle of an item.</summary>
    /// <param name="lifecycle">The life cycle.</param>
    /// <param name="find">Returns the link to the replacement by its C# name.</param>
    public static ReferenceLifecycle CreateLifecycle(Lifecycle lifecycle, Func<string, ReferenceLink> find) => new()
    {
        Stability = Descriptions.Format(lifecycle.Stability),
        IsStable = lifecycle.Stability is Stability.Stable,
        Since = lifecycle.Since,
        Until = lifecycle.Until,
        ReplacedBy = lifecycle.ReplacedBy is { } name ? find(name) : null,
    };

    /// <summary>Returns a rule as a sentence.</summary>
    public static string Describe(Rule rule) => rule switch
    {
        AnyOfRule anyOf => $"At least one of {Join(anyOf.Sets.Select(set => set.ToString()))}.",
        OneOfRule oneOf => $"Exactly one of {Join(oneOf.Sets.Select(set => set.ToString()))}.",
        WhenRule conditional => Describe(conditional),
        _ => throw new InvalidOperationException($"The rule {rule.GetType().Name} has no text."),
    };

    private static string Describe(WhenRule rule)
    {
        string[] then =
        [
            .. rule.Must.Select(Describe),
            .. rule.Require.Select(member => $"{member} is required"),
            .. rule.Forbid.Select(member => $"{member} is not allowed"),
        ];
        return $"If {string.Join(" and ", rule.When.Select(Describe))}, then {string.Join(" and ", then)}.";
    }

    private static string Describe(MemberTest test) => $"{test.Member} is " + string.Join(" and ",
    [
        .. test.Present is { } present ? [present ? "present" : "absent"] : Array.Empty<string>(),
        .. test.OneOf.Count > 0 ? [string.Join(" or ", test.OneOf.Select(value => value.Text))] : Array.Empty<string>(),
        .. LimitInfo.All.Where(row => row.Get(test.Limits) is not null).Select(row => row.Describe(row.Get(test.Limits)!)),
    ]);

    private static string Join(IEnumerable<string> names) => string.Join(", ", names);

    private IEnumerable<ReferenceMember> Build(Field[] fields, string prefix, int level)
    {
        foreach (Field field in fields)
        {
            DeclaredName? alias = types.FindName(field.Type.Alias.Value);
            bool inherits = alias is not null && alias.Docs == field.Docs;
            yield return new ReferenceMember
            {
                Name = field.Wire,
                Path = prefix + field.Wire,
                Type = texts.Write(field.Type),
                IsRequired = !field.Optional,
                Summary = inherits ? alias!.Docs.Summary : field.Docs.Summary,
                Remarks = inherits ? null : field.Docs.Remarks,
                Notes = [.. CreateNotes(field)],
                Lifecycle = CreateLifecycle(field.Lifecycle, name => new ReferenceLink(Array.Find(fields, other => other.Name == name)?.Wire ?? name, null)),
                Level = level,
            };
            if (level < MaxLevel && FindInPlace(field.Type) is { } inner)
            {
                foreach (ReferenceMember member in Build([.. inner.Fields], $"{prefix}{field.Wire}.", level + 1))
                {
                    yield return member;
                }
            }
        }
    }

    private RecordDef? FindInPlace(TypeRef type) => type switch
    {
        NullableType nullable => FindInPlace(nullable.Inner),
        FalseOrType falseOr => FindInPlace(falseOr.Inner),
        SecretType secret => FindInPlace(secret.Inner),
        DefinedType defined when !types.IsNamed(defined.Name) && types.Get(defined.Name) is RecordDef record => record,
        _ => null,
    };

    private IEnumerable<string> CreateNotes(Field field) =>
    [
        .. texts.Describe(field.Type),
        .. Note(field.Unit is not null, $"in {field.Unit}"),
        .. Note(field.Default is not null, $"default {field.Default}"),
        .. Note(field.Direction is FieldDirection.ReadOnly, "only in responses"),
        .. Note(field.Direction is FieldDirection.WriteOnly, "only in requests"),
        .. Note(field.IdempotencyToken, "set by the client if it is absent"),
        .. Note(field.Media.Count > 0, string.Join(", ", field.Media)),
        .. Note(field.JoinedBy is not null, $"joined by '{field.JoinedBy}'"),
        .. Note(field.IsFamily, field.IsFamily && field.Prefix.Length > 0 ? $"every name that begins with {field.Prefix}" : "every other name"),
        .. Note(field.IsRest, "any number of further items"),
    ];

    private static string[] Note(bool isSaid, string note) => isSaid ? [note] : [];
}
