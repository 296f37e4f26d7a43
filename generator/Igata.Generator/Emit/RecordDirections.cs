using Igata.Generator.EmitModel;
using Igata.Specs.Model;

namespace Igata.Generator.Emit;

/// <summary>Writes what a reader does with members that only requests or only responses have: it drops them where they do not belong, and requires them where they do.</summary>
internal static class RecordDirections
{
    public static void WriteAfterReading(SourceWriter code, RecordCode record)
    {
        WriteDrop(code, record, FieldDirection.ReadOnly, "JsonDirection.Request");
        WriteDrop(code, record, FieldDirection.WriteOnly, "JsonDirection.Response");
        foreach (MemberCode member in record.Members.Where(member => member is { Direction: FieldDirection.ReadOnly, IsAlwaysInDirection: true }))
        {
            code.WriteLine(Layout.If(IsAbsent(member), $"JsonParsing.RequireInResponse(position, ref reader, {Literal.Create(record.Name)}, {Literal.Create(member.Wire)});"));
        }
    }

    private static void WriteDrop(SourceWriter code, RecordCode record, FieldDirection direction, string foreign)
    {
        string[] resets = [.. record.Members.Where(member => member.Direction == direction).Select(member => BuildReset(member))];
        if (resets.Length > 0)
        {
            code.WriteLine(Layout.If(Condition.Is("reader.Direction", foreign), Layout.JoinStatements(resets)));
        }
    }

    /// <summary>Builds the statement that removes a member, and a null that was kept for it.</summary>
    private static string BuildReset(MemberCode member)
    {
        return member.Presence switch
        {
            Presence.Null or Presence.Bit => $"{RecordProperties.FormatSet(member, "null", "read.", preservesNull: true)};",
            Presence.ThreeStates => $"read.{member.Field} = default;",
            Presence.Required or Presence.Const or Presence.Flag => throw new InvalidOperationException($"The member {member.Wire} is in every message."),
            _ => throw new InvalidOperationException($"The presence {member.Presence} is not defined."),
        };
    }

    private static Condition IsAbsent(MemberCode member) => member.Presence switch
    {
        Presence.Bit => Condition.Equal($"(read.{MemberAccess.GetPresentName(member.Bit!.Word)} & {member.Bit.Mask})", "0"),
        Presence.Null => Condition.IsNull("read." + member.Field),
        Presence.ThreeStates => Condition.Of($"read.{member.Field}.IsPresent").Negate(),
        Presence.Required or Presence.Const or Presence.Flag => Condition.False,
        _ => throw new InvalidOperationException($"The presence {member.Presence} is not defined."),
    };
}
