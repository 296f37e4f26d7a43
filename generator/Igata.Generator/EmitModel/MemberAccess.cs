using System.Globalization;

namespace Igata.Generator.EmitModel;

/// <summary>Builds expressions that access a member: its field inside of the record, or its property outside of it.</summary>
/// <param name="receiver">The record as an expression; null: the code is inside the record.</param>
internal sealed class MemberAccess(string? receiver)
{
    public static MemberAccess Inside { get; } = new(null);

    /// <summary>The field of a record with the presence bits of the first word and the members that the spec does not define.</summary>
    public const string State = "_state";

    /// <summary>The field with the members that the spec does not define.</summary>
    public const string Unknown = State + ".Unknown";

    private const string FurtherWords = "_presentMembers";

    /// <summary>Returns the name of the field with the presence bits of a word.</summary>
    public static string GetPresentName(int wordIndex) => wordIndex == 0 ? State + ".Present" : FurtherWords + GetSuffix(wordIndex);

    /// <summary>Returns whether a field would have the name of a field of the record.</summary>
    public static bool IsFieldOfRecord(string name) => name == State || name.StartsWith(FurtherWords, StringComparison.Ordinal);

    /// <summary>Returns the name of the local in which a reader collects the bits of a word.</summary>
    public static string GetSeenName(int wordIndex) => "seen" + GetSuffix(wordIndex);

    /// <summary>Returns the property, as an expression of the public type.</summary>
    public string GetProperty(MemberCode member) => receiver is null ? member.Property : $"{receiver}.{member.Property}";

    /// <summary>Returns the condition that the member is set; for a member that is always set, that it is not null.</summary>
    public Condition IsPresent(MemberCode member) => member.Presence switch
    {
        Presence.Bit when receiver is null => Condition.HasBit(GetPresentName(member.Bit!.Word), member.Bit),
        Presence.ThreeStates => Condition.Of(GetStorage(member) + ".IsPresent"),
        Presence.Flag => Condition.Of(GetStorage(member)),
        Presence.Bit or Presence.Null => Condition.IsNotNull(GetStorage(member)),
        Presence.Required or Presence.Const => member.Type.IsValue && !member.Nullable ? Condition.True : Condition.IsNotNull(GetStorage(member)),
        _ => throw new InvalidOperationException($"The presence {member.Presence} is not defined."),
    };

    /// <summary>Returns the condition that the member has a value to check. A required member that is null has one, which is invalid.</summary>
    public Condition HasValue(MemberCode member) => member.Presence switch
    {
        Presence.ThreeStates => Condition.IsNotNull(GetStorage(member) + ".Value"),
        Presence.Bit or Presence.Null => IsPresent(member),
        Presence.Flag or Presence.Required or Presence.Const => member.Nullable ? Condition.IsNotNull(GetStorage(member)) : Condition.True,
        _ => throw new InvalidOperationException($"The presence {member.Presence} is not defined."),
    };

    /// <summary>Returns the value of a member that is set and not null, as a primary expression.</summary>
    public string GetValue(MemberCode member) => (member.Presence, member.Nullable, member.Type.IsValue) switch
    {
        (Presence.ThreeStates, _, true) => $"{GetStorage(member)}.Value.GetValueOrDefault()",
        (Presence.ThreeStates, _, false) => $"{GetStorage(member)}.Value!",
        (Presence.Required, true, true) => $"{GetStorage(member)}.GetValueOrDefault()",
        (Presence.Bit, _, _) when receiver is not null => $"{GetStorage(member)}.GetValueOrDefault()",
        _ => GetStorage(member),
    };

    /// <summary>Returns the field, or outside of the record the property.</summary>
    public string GetStorage(MemberCode member) => receiver is null ? member.Field : GetProperty(member);

    private static string GetSuffix(int wordIndex) => wordIndex == 0 ? "" : (wordIndex + 1).ToString(CultureInfo.InvariantCulture);
}
