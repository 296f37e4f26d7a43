using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes the method that shows the members of a record to a visitor of the runtime, and the methods that call the visitor. They replace what C#
/// would add to a record, and a reader and a writer with code for each member.
/// </summary>
internal static class RecordTableEmitter
{
    /// <summary>Writes the methods of a record.</summary>
    public static void Write(SourceWriter code, RecordCode record)
    {
        if (record is { IsJson: true, HasJson: true, IsWritten: true })
        {
            code.WriteBlankLine();
            code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => TableRecord.Write(this, ref json);");
        }

        code.WriteLine($"""

            /// <summary>Returns whether all members are equal.</summary>
            public bool Equals({record.Name}? other) => TableRecord.AreEqual(this, other);

            /// <inheritdoc/>
            public override int GetHashCode() => TableRecord.GetHashCode(this);

            /// <inheritdoc/>
            public override string ToString() => TableRecord.Format(this);

            private bool PrintMembers(global::System.Text.StringBuilder text) => TableRecord.Print(this, text);

            """);
        WriteVisit(code, record);
    }

    /// <summary>Writes the constructor that <c>with</c> calls, which copies the members of another record.</summary>
    public static void WriteCopyConstructor(SourceWriter code, RecordCode record)
    {
        string attribute = record.HasRequired ? "[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers] " : "";
        code.WriteLine($"{attribute}private {record.Name}({record.Name} original) => TableRecord.Copy(original, this);");
    }

    private static void WriteVisit(SourceWriter code, RecordCode record)
    {
        using (code.OpenBlock("void ITableRecord.Visit(ITableRecord other, ref RecordVisitor members)"))
        {
            code.WriteLine($"var record = ({record.Name})other;");
            if (record.HasJson)
            {
                code.WriteLine($"members.State(ref {MemberAccess.State}, ref record.{MemberAccess.State}, {(record.RemembersFilled ? "true" : "false")});");
            }
            else if (record.PresenceWordCount > 0)
            {
                string bits = MemberAccess.GetPresentName(0);
                code.WriteLine($"members.Present(ref {bits}, ref record.{bits});");
            }

            code.WriteLines(record.Members.Select(FormatMember));
        }

        foreach (MemberCode member in record.Members.Where(member => member.Codec is { IsCreated: true }))
        {
            code.WriteBlankLine();
            code.WriteLine($"private static ValueCodec<{member.Codec!.Type}>? Codec_{member.Property};");
        }
    }

    private static string FormatMember(MemberCode member)
    {
        string fields = $"ref {member.Field}, ref record.{member.Field}";
        if (member.Codec is not { } codec)
        {
            return $"members.{(member.Presence is Presence.Bit ? "OtherValue" : "Other")}({fields}, \"{member.Property}\");";
        }

        string method = member.Presence switch
        {
            Presence.Required or Presence.Const => "Required",
            Presence.Null => "Optional",
            Presence.Bit => "OptionalValue",
            Presence.ThreeStates => "ThreeStates",
            Presence.Flag => throw new InvalidOperationException($"The member {member.Wire} is not part of the JSON."),
            _ => throw new InvalidOperationException($"The presence {member.Presence} is not defined."),
        };
        string expression = codec.IsCreated ? $"Codec_{member.Property} ??= {codec.Expression}" : codec.Expression;
        IEnumerable<string> arguments = [fields, Literal.Create(member.Wire), expression, .. member.HasUsualName ? [] : new[] { $"\"{member.Property}\"" }];
        return $"members.{method}({Layout.JoinList([.. arguments])});";
    }
}
