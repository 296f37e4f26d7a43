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
            code.WriteLine("public JsonMembers UnknownMembers { get => _unknownMembers; init => _unknownMembers = value; }");
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
            code.WriteLine($$"""[SetsRequiredMembers] private {{record.Name}}(DeserializationTag _) { }""");
            code.WriteBlankLine();
        }

        if (record.HasTable)
        {
            RecordTableEmitter.WriteCopyConstructor(code, record);
            code.WriteBlankLine();
        }
    }

    /// <summary>Returns the expression that creates an instance to read into.</summary>
    public static string FormatNew(RecordCode record) => record.HasRequired ? $"new {record.Name}(default(DeserializationTag))" : $"new {record.Name}()";

    private static void WriteProperty(SourceWriter code, RecordCode record, MemberCode member)
    {
        code.WriteDocs(member.Docs);
        code.WriteAttributes(member.Attributes);
        string preserved = member.PreservesNull && record is { HasJson: true, IsPositional: false } ? $", ref _unknownMembers, \"{member.NameLiteral}\"u8" : "";
        string declaration = $"public {(member is { Presence: Presence.Required, IsRest: false } ? "required " : "")}{member.PropertyType} {member.Property}";
        if (member is { Presence: Presence.Bit, Bit: { } bit })
        {
            string present = MemberAccess.GetPresentName(bit.Word);
            using (code.OpenBlock(declaration))
            {
                code.WriteLine($"get => OptionalMember.Get({member.Field}, {present}, {bit.Mask});");
                code.WriteLine($"init => OptionalMember.Set(value, ref {member.Field}, ref {present}, {bit.Mask}{preserved});");
            }

            return;
        }

        string set = member.Family is { IsHeader: true } ? $"{member.Field} = OptionalMember.IgnoreCase(value)"
            : preserved.Length == 0 ? $"{member.Field} = value" : $"OptionalMember.Set(value, ref {member.Field}{preserved})";
        string reset = RecordFilling.FormatReset(record, member);
        string init = reset.Length == 0 ? $"=> {set};" : $$"""{ {{set}};{{reset}} }""";
        code.WriteLine($$"""{{declaration}}{{Layout.Break}}{ get => {{member.Field}}; init {{init}} }""");
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
