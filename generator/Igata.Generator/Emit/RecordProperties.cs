using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes the constructors and properties of a record, and the implicit conversion from one member.</summary>
internal static class RecordProperties
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        WriteConstructors(code, record);
        for (int i = 0; i < record.Members.Count; i++)
        {
            if (i > 0)
            {
                code.WriteBlankLine();
            }

            WriteProperty(code, record, record.Members[i]);
        }

        if (record is { HasJson: true, IsPositional: false })
        {
            if (record.Members.Count > 0)
            {
                code.WriteBlankLine();
            }

            code.WriteSummary($"Members {(record.IsJson ? "" : "of the body ")}that the spec does not define. They keep their order, which counts for equality, and are written last.");
            code.WriteLine($$"""public JsonMembers UnknownMembers { get => {{MemberAccess.Unknown}}; init => {{MemberAccess.Unknown}} = value; }""");
        }

        WriteConversion(code, record);
        WriteDeconstruct(code, record);
        TokenEmitter.Write(code, record);
    }

    // Without a further constructor, the one that C# adds is enough.
    private static void WriteConstructors(SourceWriter code, RecordCode record)
    {
        if (!record.HasReadingConstructor && !record.HasTable)
        {
            return;
        }

        code.WriteSummary(record.HasRequired ? "Creates an instance. Set the required members in the object initializer." : "Creates an instance.");
        code.WriteLine($$"""public {{record.Name}}() { }""");
        code.WriteBlankLine();
        if (record.HasReadingConstructor)
        {
            code.WriteLine($$"""[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers] private {{record.Name}}(DeserializationTag _) { }""");
            code.WriteBlankLine();
        }

        if (record.HasTable)
        {
            RecordTableEmitter.WriteCopyConstructor(code, record);
            code.WriteBlankLine();
        }
    }

    /// <summary>Returns the expression that creates an instance to read into.</summary>
    public static string FormatNew(RecordCode record) => record switch
    {
        { HasRequired: false } => $"new {record.Name}()",
        { HasReadingConstructor: true } => $"new {record.Name}(default(DeserializationTag))",
        _ => $"new {record.Name} {{{Layout.Fill}{Layout.JoinList(record.Members.Where(member => member.IsSetByUser).Select(member => FormatInitial(record, member)))} }}",
    };

    private static string FormatInitial(RecordCode record, MemberCode member) =>
        $"{member.Property} = {(record.FillsMembers && member is { Nullable: false, EmptyLiteral: { } empty } ? empty : member.Type.IsValue || member.Nullable ? "default" : "null!")}";

    private static void WriteProperty(SourceWriter code, RecordCode record, MemberCode member)
    {
        code.WriteDocs(member.Docs);
        code.WriteAttributes(member.Attributes);
        string declaration = $"public {(member.IsSetByUser ? "required " : "")}{member.PropertyType} {member.Property}";
        bool preservesNull = member.PreservesNull && record is { HasJson: true, IsPositional: false };
        string reset = RecordFilling.FormatReset(record, member);
        string set = FormatSet(member, "value", "", preservesNull);
        string init = reset.Length == 0 ? $"=> {set};" : $$"""{ {{set}};{{reset}} }""";
        code.WriteLine($$"""{{declaration}}{{Layout.Break}}{ get => {{FormatGet(member)}}; init {{init}} }""");
    }

    private static string FormatGet(MemberCode member) => member is { Presence: Presence.Bit, Bit: { } bit }
        ? bit.Word == 0
            ? $"{MemberAccess.State}.Get({member.Field}, {bit.Mask})"
            : $"OptionalMember.Get({member.Field}, {MemberAccess.GetPresentName(bit.Word)}, {bit.Mask})"
        : member.Field;

    /// <summary>Returns the expression that sets a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The value.</param>
    /// <param name="receiver">The record, with a dot; empty inside of the record.</param>
    /// <param name="preservesNull">Whether a null that was read for the member is removed.</param>
    public static string FormatSet(MemberCode member, string value, string receiver, bool preservesNull)
    {
        string field = $"{value}, ref {receiver}{member.Field}";
        string name = preservesNull ? $", {Literal.Create(member.Wire)}" : "";
        return member switch
        {
            { Presence: Presence.Bit, Bit: { Word: 0 } bit } => $"{receiver}{MemberAccess.State}.Set({field}, {bit.Mask}{name})",
            { Presence: Presence.Bit, Bit: { } bit } => $"{(preservesNull ? receiver + MemberAccess.State : "OptionalMember")}.Set({field}, ref {receiver}{MemberAccess.GetPresentName(bit.Word)}, {bit.Mask}{name})",
            { Family.IsHeader: true } => $"{receiver}{member.Field} = OptionalMember.IgnoreCase({value})",
            _ => preservesNull ? $"{receiver}{MemberAccess.State}.Set({field}{name})" : $"{receiver}{member.Field} = {value}",
        };
    }

    private static void WriteDeconstruct(SourceWriter code, RecordCode record)
    {
        if (record.IsTuple)
        {
            code.WriteBlankLine();
            code.WriteSummary("Returns the items.");
            foreach (MemberCode member in record.Members)
            {
                code.WriteLine($"/// <param name=\"{member.Local.TrimStart('@')}\">Receives <see cref=\"{member.Property}\"/>.</param>");
            }

            string parameters = Layout.JoinList(record.Members.Select(member => $"out {member.PropertyType} {member.Local}"));
            code.WriteLine($$"""public void Deconstruct({{parameters}}){{Layout.Break}}{ {{Layout.JoinStatements(record.Members.Select(member => $"{member.Local} = this.{member.Property};"))}} }""");
        }
    }

    private static void WriteConversion(SourceWriter code, RecordCode record)
    {
        if (record.ConvertsFrom is { } member)
        {
            code.WriteBlankLine();
            code.WriteLine($$"""
                /// <summary>Creates a request with <see cref="{{member.Property}}"/>.</summary>
                public static implicit operator {{record.Name}}({{member.PropertyType}} {{member.Local}}) => new() { {{member.Property}} = {{member.Local}} };
                """);
        }
    }
}
