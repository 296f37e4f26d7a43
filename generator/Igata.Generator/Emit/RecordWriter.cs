using System.Globalization;
using Igata.Generator.EmitModel;
using Igata.Specs.Model;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes the JSON writer of a record. It reserves bytes once for every run of members whose size is known. If the first member is
/// required, commas are written before names; otherwise they are written after values, and the closing brace replaces the last comma.
/// </summary>
internal static class RecordWriter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        if (!record.IsMessage)
        {
            // Inlined into the loop of a list, a large writer lacks registers and takes up to twice the time.
            code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        }

        using (code.OpenBlock("internal void WriteJson(ref JsonWriter json, int trailingBytes)"))
        {
            RecordFilling.WriteBranch(code, record);
            int[] reservations = ComputeReservations(record);
            if (!record.FirstMemberIsRequired)
            {
                code.WriteLine($"json.Reserve({reservations[0] + 1});");
                code.WriteLine("json.Byte((byte)'{');");
            }
            else if (reservations[0] > 0)
            {
                code.WriteLine($"json.Reserve({reservations[0]});");
            }

            for (int i = 0; i < record.Members.Count; i++)
            {
                string separator = !record.FirstMemberIsRequired ? "" : i == 0 ? "{" : ",";
                WriteMember(code, record.Name, record.Members[i], separator, record.FirstMemberIsRequired ? "" : " json.Byte((byte)',');", reservations[i + 1] + (record.FirstMemberIsRequired ? 0 : 1));
            }

            foreach (MemberCode family in record.Families)
            {
                string arguments = Layout.JoinList([.. family.Family!.Arguments, family.Field, family.Type.Item!.Writer, record.FirstMemberIsRequired ? "leading: true" : "leading: false"]);
                code.WriteLine($"json.Family({arguments});");
            }

            string unknown = WriteUnknown(code, record);
            code.WriteLine($"json.{(record.FirstMemberIsRequired ? "Close" : "CloseTrailing")}({unknown}, trailingBytes);");
        }
    }

    /// <summary>Writes the code that removes nulls of members that the message does not have, and returns the members that the spec does not define.</summary>
    private static string WriteUnknown(SourceWriter code, RecordCode record)
    {
        MemberCode[] directed = [.. record.Members.Where(member => member is { PreservesNull: true, Direction: not FieldDirection.Both })];
        if (directed.Length == 0)
        {
            return MemberAccess.Unknown;
        }

        code.WriteLine($"JsonMembers unknown = {MemberAccess.Unknown};");
        foreach (MemberCode member in directed)
        {
            code.WriteLine(Layout.If(IsWritten(member).Negate(), $"JsonParsing.RemoveExplicitNull(ref unknown, \"{member.NameLiteral}\"u8);"));
        }

        return "unknown";
    }

    /// <summary>Computes for every member the number of bytes up to the next write of unknown size; the last number is that of the end.</summary>
    private static int[] ComputeReservations(RecordCode record)
    {
        int[] reservations = new int[record.Members.Count + 1];
        reservations[record.Members.Count] = 1;
        for (int i = record.Members.Count - 1; i >= 0; i--)
        {
            MemberCode member = record.Members[i];
            int name = member.NameBytes + 1;
            int absent = reservations[i + 1] + (member.Nullable ? name + 4 : 0);
            reservations[i] = member.Type.Write.Size is { } size
                ? reservations[i + 1] + name + Math.Max(size, 4)
                : Math.Max(
                    CanCombineName(member) ? 0 : name,
                    member.Presence is Presence.Required or Presence.Const && !member.Nullable ? 0 : absent);
        }

        return reservations;
    }

    /// <summary>Returns the condition that the message has the member.</summary>
    private static Condition IsWritten(MemberCode member) => member.Direction switch
    {
        FieldDirection.Both => Condition.True,
        FieldDirection.ReadOnly => Condition.Is("json.Direction", "JsonDirection.Request").Negate(),
        FieldDirection.WriteOnly => Condition.Is("json.Direction", "JsonDirection.Response").Negate(),
        _ => throw new InvalidOperationException($"The direction {member.Direction} is not defined."),
    };

    private static void WriteMember(SourceWriter code, string record, MemberCode member, string separator, string suffix, int trailing)
    {
        string trailingBytes = trailing.ToString(CultureInfo.InvariantCulture);
        WriteCall write = member.Type.Write;
        string value = MemberAccess.Inside.GetValue(member);
        string name = $"\"{Literal.Escape(separator)}{member.NameLiteral}{(CanCombineName(member) && write.NameOpensQuote ? "\\\"" : "")}\"u8";
        string[] lines = CanCombineName(member)
            ? [write.FormatWithName(name, value, trailingBytes) + suffix]
            : [$"json.Literal({name});", BuildValue(member, value, trailingBytes) + suffix];
        if (member.Presence is Presence.Bit or Presence.Null or Presence.ThreeStates)
        {
            code.WriteLine(Layout.If(Condition.All(MemberAccess.Inside.IsPresent(member), IsWritten(member)), Layout.JoinStatements(lines)));
            if (member is { Direction: FieldDirection.ReadOnly, IsAlwaysInDirection: true })
            {
                code.WriteLine(Layout.If(MemberAccess.Inside.IsPresent(member).Negate(), $"json.RequireInResponse({Literal.Create(record)}, {Literal.Create(member.Wire)});"));
            }
        }
        else
        {
            code.WriteLines(lines);
        }
    }

    /// <summary>Returns whether one call writes the name and the value.</summary>
    private static bool CanCombineName(MemberCode member) => !member.Nullable && member.Type.Write.AcceptsName;

    private static string BuildValue(MemberCode member, string value, string trailingBytes)
    {
        string write = member.Type.Write.Format(value, trailingBytes);
        return member.Nullable
            ? $$"""if ({{MemberAccess.Inside.HasValue(member).Negate().Format()}}) { json.Null(); } else { {{write}} }"""
            : write;
    }
}
