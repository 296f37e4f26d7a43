using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the C# of a record.</summary>
internal sealed class RecordCodeBuilder(TypeMap types, RecordDef record)
{
    private readonly MemberCodeBuilder _members = new(types);

    /// <param name="all">The types of the API.</param>
    /// <param name="record">The record.</param>
    /// <param name="use">The use of the record.</param>
    public static RecordCode Build(TypeMap all, RecordDef record, RecordUse use) => new RecordCodeBuilder(all.CreateScope(record), record).Build(use);

    /// <summary>Builds the checks of a record of another assembly. They are outside of the record, so they access its public members.</summary>
    /// <param name="all">The types of the API.</param>
    /// <param name="record">The record.</param>
    /// <param name="receiver">The record as an expression.</param>
    public static RecordCode BuildChecks(TypeMap all, RecordDef record, string receiver)
    {
        var builder = new RecordCodeBuilder(all, record);
        EquatableArray<MemberCode> members = PresenceBits.Assign([.. record.Fields.Select(field => builder._members.Build(field, record.Fields, []))]);
        return builder.AddChecks(new RecordCode { Name = record.Name, Members = members }, new MemberAccess(receiver), record.Name + "_");
    }

    private RecordCode Build(RecordUse use)
    {
        EquatableArray<MemberCode> members = PresenceBits.Assign([.. record.Fields.Select(field => _members.Build(field, record.Fields, use.Foreign))]);
        MemberCode[] json = [.. members.Where(member => member is { IsJson: true, Family: null })];
        int required = json.Count(member => member.Presence is Presence.Required);
        bool isRead = types.Directions.IsRead(record), isWritten = types.Directions.IsWritten(record);
        bool fills = isRead && types.IsReceived(record) && !record.Positional && json.Any(member => member.IsRequired);
        bool isValidated = types.IsValidated(record);
        bool hasTable = types.ReadsByTable && MemberCodecBuilder.CanHaveTable(record, members);
        var code = new RecordCode
        {
            Name = record.Name,
            Docs = XmlDocs.BuildTypeDocs(record.Docs, record.Lifecycle, use.Fallback),
            Attributes = XmlDocs.BuildAttributes(record.Lifecycle, ""),
            Members = hasTable ? MemberCodecBuilder.AddCodecs(members, isRead, isWritten) : members,
            HasTable = hasTable,
            IsPositional = record.Positional,
            IsTuple = record.IsTuple,
            IsMessage = use.IsMessage,
            HoldsSecrets = types.Secrets.Contains(new DefinedType(record.Name)),
            IsValidated = isValidated,
            Http = use.Call is null ? null : use.IsRequest ? new HttpRequestCodeBuilder(record, members, use.Call, types.CommonQuery, BuildLineChecks()) { HasTable = hasTable }.Build() : new HttpResponseCodeBuilder(record, members, use.Call) { HasTable = hasTable }.Build(),
            HasRequired = members.Any(member => member is { Presence: Presence.Required, IsRest: false }),
            ConvertsFrom = members.FirstOrDefault(member => member.Property == use.ConvertsFrom),
            IdempotencyTokens = use.IsRequest ? [.. record.Fields.Where(field => field is { IdempotencyToken: true, Optional: true }).Select(BuildToken)] : [],
            PresenceWordCount = PresenceBits.CountWords(members.Where(member => member.Presence is Presence.Bit || (fills && isWritten && member is { IsJson: true, IsRequired: true }))),
            FillsMembers = fills,
            IsRead = isRead,
            ReadsByTable = types.ReadsByTable,
            IsWritten = isWritten,
            SeenWordCount = PresenceBits.CountWords(json),
            MaxOrderMisses = required > 2 ? 2 + json.Length - required : null,
            FirstMemberIsRequired = json.Length > 0 && json[0].Presence is Presence.Required or Presence.Const,
        };
        return isValidated ? AddChecks(code, MemberAccess.Inside, "") : code;
    }

    private RecordCode AddChecks(RecordCode code, MemberAccess access, string owner)
    {
        var rules = new RuleConditionBuilder(record, code.Members, access, owner);
        return code with
        {
            Members = [.. code.Members.Select((member, i) => AddChecks(member, i, access, owner))],
            Rules = [.. rules.BuildRules(), .. code.Members.Where(member => member is { Direction: FieldDirection.WriteOnly, IsAlwaysInDirection: true }).Select(member => BuildRequired(member, access))],
            RulePatterns = [.. rules.BuildPatterns(), .. BuildLineChecks().SelectMany(check => check.Patterns)],
        };
    }

    private MemberCode AddChecks(MemberCode member, int index, MemberAccess access, string owner)
    {
        Field field = record.Fields[index];
        EquatableArray<CheckCode> checks = _members.BuildChecks(member, field, access, owner + field.Name, record.IsTuple || field.IsRest ? index : null);
        return checks.Count == 0 ? member : member with { Checks = checks, HasValue = access.HasValue(member) };
    }

    // A line is checked alone when it is sent or read. A record has checks of its own.
    private CheckCode[] BuildLineChecks() =>
    [
        .. record.Fields.Where(field => field.Location is FieldLocation.Stream).Select(field => (StreamType)field.Type)
            .Where(stream => stream is { Kind: StreamKind.Lines, Item: not (DefinedType or NullableType { Inner: DefinedType }) })
            .SelectMany(stream => new CheckBuilder(types).Build(stream.Item, "line", "null", "Line")),
    ];

    private static RuleCode BuildRequired(MemberCode member, MemberAccess access) =>
        new(access.IsPresent(member), $"violations.Required({Literal.Create(member.Wire)}, (string?)null);");

    // The name is fully qualified, because a member of the record may be called Guid.
    public static string FormatNewToken(Field field) => "global::System.Guid.NewGuid()" + (field.Type is ScalarType { Kind: ScalarKind.Uuid } ? "" : ".ToString()");

    private static TokenCode BuildToken(Field field) => new(field.Name, FormatNewToken(field));
}

/// <summary>The use of a record in an API.</summary>
/// <param name="Fallback">The summary if the spec contains no documentation.</param>
/// <param name="IsRequest">Whether the record is the request of a method.</param>
/// <param name="ConvertsFrom">The name of the member that the record is implicitly converted from, or null.</param>
/// <param name="Call">The HTTP call that the record is a part of; null if the record is sent as JSON alone.</param>
internal sealed record RecordUse(string Fallback, bool IsRequest, string? ConvertsFrom, HttpCall? Call)
{
    /// <summary>The names in the query and the headers that the API itself sends with the call.</summary>
    public IReadOnlyList<(FieldLocation Location, string Name)> Foreign { get; init; } = [];

    /// <summary>Whether the record is the request or response of a method and nothing else, so that no list or map contains it.</summary>
    public bool IsMessage { get; init; }
}
