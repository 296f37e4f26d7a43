using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From a record of the model to its C#.</summary>
internal sealed class Records(Types types, RecordDef record)
{
    private readonly Members _members = new(types);

    /// <param name="all">The types of the API.</param>
    /// <param name="record">The record.</param>
    /// <param name="use">What it is for.</param>
    public static RecordCode Of(Types all, RecordDef record, RecordUse use) => new Records(all.Within(record), record).Of(use);

    private RecordCode Of(RecordUse use)
    {
        EquatableArray<MemberCode> members = Bits.Of([.. record.Fields.Select(_members.Of)]);
        MemberCode[] json = [.. members.Where(member => member.IsJson)];
        int required = json.Count(member => member.Presence is Presence.Required);
        var conditions = new Conditions(types, record, members);
        return new RecordCode
        {
            Name = record.Name,
            Docs = Words.OfType(record.Docs, record.Life, use.Fallback),
            Attributes = Words.Attributes(record.Life, ""),
            Members = members,
            IsPositional = record.Positional,
            Http = use.Call is null ? null : use.IsRequest ? new HttpRequests(record, members, use.Call).Of() : new HttpAnswers(record, members, use.Call).Of(),
            Rules = conditions.Rules(),
            RulePatterns = conditions.Patterns(),
            HasRequired = members.Any(member => member.Presence is Presence.Required),
            ConvertsFrom = use.IsRequest ? OnlyRequired(members) : null,
            IdempotencyTokens = use.IsRequest ? [.. record.Fields.Where(field => field is { IdempotencyToken: true, Optional: true }).Select(Token)] : [],
            PresenceWords = Bits.Words(members.Where(member => member.Presence is Presence.Bit)),
            SeenWords = Bits.Words(json),
            MissLimit = required > 2 ? 2 + json.Length - required : null,
            OpensWithFirst = json.Length > 0 && json[0].Presence is Presence.Required or Presence.Const,
        };
    }

    private static MemberCode? OnlyRequired(EquatableArray<MemberCode> members)
    {
        MemberCode[] required = [.. members.Where(member => member.Presence is Presence.Required)];
        return required.Length == 1 ? required[0] : null;
    }

    // With its full name, as a member of the record may be called Guid.
    public static string NewToken(Field field) => "global::System.Guid.NewGuid()" + (field.Type is ScalarType { Kind: ScalarKind.Uuid } ? "" : ".ToString()");

    private static TokenCode Token(Field field) => new(field.Name, NewToken(field));
}

/// <summary>What a record is for.</summary>
/// <param name="Fallback">What is said of it when the spec says nothing.</param>
/// <param name="IsRequest">Whether it is sent: then it is made from its only required member.</param>
/// <param name="Call">How it travels when not as JSON alone.</param>
internal sealed record RecordUse(string Fallback, bool IsRequest, HttpCall? Call);
