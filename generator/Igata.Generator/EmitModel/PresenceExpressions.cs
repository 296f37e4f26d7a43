namespace Igata.Generator.EmitModel;

/// <summary>Expressions over the field of a member.</summary>
internal static class PresenceExpressions
{
    /// <summary>The field that keeps the bits of a word.</summary>
    public static string GetPresentName(int wordIndex) => "_presentMembers" + GetSuffix(wordIndex);

    /// <summary>The local in which a reader gathers the bits of a word.</summary>
    public static string GetSeenName(int wordIndex) => "seen" + GetSuffix(wordIndex);

    private static string GetSuffix(int wordIndex) => wordIndex == 0 ? "" : (wordIndex + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the member is there; of a member that is always there, whether it is not null.</summary>
    public static string IsPresent(MemberCode member) => member.Presence switch
    {
        Presence.Bit => $"({GetPresentName(member.Bit!.Word)} & {member.Bit.Mask}) != 0",
        Presence.ThreeStates => $"{member.Field}.IsPresent",
        Presence.Null => $"{member.Field} is not null",
        Presence.Flag => member.Field,
        _ => member.Type.IsValue && !member.Nullable ? "true" : $"{member.Field} is not null",
    };

    /// <summary>The value of a member that is there and not null.</summary>
    public static string FormatValue(MemberCode member) => (member.Presence, member.Nullable, member.Type.IsValue) switch
    {
        (Presence.ThreeStates, _, true) => $"{member.Field}.Value.GetValueOrDefault()",
        (Presence.ThreeStates, _, false) => $"{member.Field}.Value!",
        (Presence.Required, true, true) => $"{member.Field}.GetValueOrDefault()",
        _ => member.Field,
    };
}
