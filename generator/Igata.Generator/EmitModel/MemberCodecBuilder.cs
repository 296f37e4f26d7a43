using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// Builds the codecs of the members of a record that has a table of members in place of a reader, a writer and a comparison of its own.
/// </summary>
internal static class MemberCodecBuilder
{
    private const int MaxMembers = 64;

    /// <summary>
    /// Returns whether a record can have a table. A record with more members than a word has bits, with members of one direction, with flags or
    /// constants outside of the JSON, or with families of members has code of its own, because it is rare.
    /// </summary>
    public static bool CanHaveTable(RecordDef record, EquatableArray<MemberCode> members) =>
        !record.Positional && members.Count is > 0 and <= MaxMembers && members.All(IsPlain);

    private static bool IsPlain(MemberCode member) =>
        member is { Direction: FieldDirection.Both, Family: null, Presence: not Presence.Flag } && (member.IsJson || member.Presence is not Presence.Const);

    /// <summary>Adds the codecs.</summary>
    /// <param name="members">The members.</param>
    /// <param name="isRead">Whether the record is read.</param>
    /// <param name="isWritten">Whether the record is written.</param>
    public static EquatableArray<MemberCode> AddCodecs(EquatableArray<MemberCode> members, bool isRead, bool isWritten)
    {
        var use = new CodecUse(isRead, isWritten);
        return [.. members.Select(member => member.IsJson ? member with { Codec = Build(member, use) } : member)];
    }

    private static CodecCode Build(MemberCode member, CodecUse use)
    {
        CodecCode codec = Build(member.Type, use);
        string type = member.Presence switch
        {
            Presence.Required or Presence.Const => member.PropertyType,
            Presence.Null or Presence.Bit => member.Type.Name,
            Presence.ThreeStates => member.Type.NullableName,
            Presence.Flag => throw new InvalidOperationException($"The member {member.Wire} has no codec."),
            _ => throw new InvalidOperationException($"The presence {member.Presence} is not defined."),
        };
        codec = member.Nullable ? codec with { Expression = $"ValueCodecs.{(member.Type.IsValue ? "ValueOrNull" : "OrNull")}({codec.Expression})" } : codec;
        return (member is { Presence: Presence.Const, Initial: { } constant } ? new CodecCode($"ValueCodecs.WithEmpty({codec.Expression}, {constant})", true) : codec) with { Type = type };
    }

    private static CodecCode Build(CsType type, CodecUse use) => (type.Read, type.Write) switch
    {
        (MethodRead { Codec: { } scalar }, _) => new("ValueCodecs." + scalar, false),
        (MethodRead { Readable: { } name }, _) => new(use.FormatGenerated(name, GetEmptyValue(type)), false),
        (ItemsRead { Codec: { } method }, _) when type.Item is { JsonRead: not null } item => Wrap(method, Build(item, use)),
        (ReadCall read, WriteCall write) => new(use.FormatFunctions(type.Name, read.Function, write.Function, GetEmptyValue(type)), true),
    };

    private static CodecCode Wrap(string method, CodecCode item) => item with { Expression = $"ValueCodecs.{method}({item.Expression})" };

    private static string GetEmptyValue(CsType type) => type.Shape switch
    {
        TypeShape.Record => "EmptyValue.Record",
        TypeShape.Union or TypeShape.Secret => "EmptyValue.None",
        TypeShape.Encoded => type.IsValue ? "EmptyValue.Default" : "EmptyValue.None",
        TypeShape.Scalar or TypeShape.Enum or TypeShape.List or TypeShape.Set or TypeShape.Map or TypeShape.OrFalse or TypeShape.File or TypeShape.Stream or TypeShape.Nullable => "EmptyValue.Default",
        _ => throw new InvalidOperationException($"The shape {type.Shape} is not defined."),
    };

    /// <summary>The directions of the values.</summary>
    private sealed record CodecUse(bool IsRead, bool IsWritten)
    {
        public string FormatGenerated(string type, string empty) => this switch
        {
            { IsRead: true, IsWritten: true } => $"ValueCodecs.Both<{type}>({empty})",
            { IsRead: true } => $"ValueCodecs.Readable<{type}>({empty})",
            _ => $"ValueCodecs.Writable<{type}>()",
        };

        public string FormatFunctions(string type, string read, string write, string empty) =>
            $"ValueCodecs.Create<{type}>({Layout.JoinList([IsRead ? read : "null", IsWritten ? write : "null", empty])})";
    }
}

/// <summary>The codec of a member as a C# expression.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="IsCreated">Whether the expression creates a codec, so that the record keeps it.</param>
internal sealed record CodecCode(string Expression, bool IsCreated)
{
    /// <summary>The type of the values.</summary>
    public string Type { get; init; } = "";
}
