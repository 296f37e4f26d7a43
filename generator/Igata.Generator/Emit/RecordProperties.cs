using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Constructors, properties, and the conversion from an only required member.</summary>
internal static class RecordProperties
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        WriteConstructors(code, record);
        foreach (MemberCode member in record.Members)
        {
            WriteProperty(code, record, member);
        }

        if (record is { HasJson: true, IsPositional: false })
        {
            code.WriteBlankLine();
            code.WriteLine($"/// <summary>Members {(record.IsJson ? "" : "of the body ")}that the spec does not name: kept as they came, and written back behind the others.</summary>");
            code.WriteLine("public JsonMembers UnknownMembers { get => _unknownMembers; init => _unknownMembers = value; }");
        }

        WriteConversion(code, record);
        TokenEmitter.Write(code, record);
    }

    private static void WriteConstructors(SourceWriter code, RecordCode record)
    {
        bool required = record.HasRequired;
        code.WriteLine(required
            ? "/// <summary>Makes one; what is required is set in the initializer.</summary>"
            : "/// <summary>Makes one, with whatever is set in the initializer.</summary>");
        code.WriteLine($$"""public {{record.Name}}() { }""");
        if (required)
        {
            code.WriteBlankLine();
            code.WriteLine($$"""
                #pragma warning disable CS8618 // {{(record.HasJson ? "ReadJson" : "ReadHttp")}} sets every required member, or throws.
                [SetsRequiredMembers]
                private {{record.Name}}(DeserializationTag _) { }
                #pragma warning restore CS8618
                """);
        }
    }

    /// <summary>The expression that makes one to read into.</summary>
    public static string FormatNew(RecordCode record) => record.HasRequired ? $"new {record.Name}(default(DeserializationTag))" : $"new {record.Name}()";

    private static void WriteProperty(SourceWriter code, RecordCode record, MemberCode member)
    {
        code.WriteBlankLine();
        code.WriteDocs(member.Docs);
        code.WriteAttributes(member.Attributes);
        string forget = member.PreservesNull && record is { HasJson: true, IsPositional: false } ? $"JsonParsing.RemoveExplicitNull(ref _unknownMembers, \"{member.NameLiteral}\"u8); " : "";
        if (member.Presence is not Presence.Bit)
        {
            string required = member.Presence is Presence.Required ? "required " : "";
            code.WriteLine($$"""public {{required}}{{member.PropertyType}} {{member.Property}} { get => {{member.Field}}; {{(forget.Length == 0 ? $"init => {member.Field} = value;" : $"init {{ {member.Field} = value; {forget}}}")}} }""");
            return;
        }

        string wordIndex = PresenceExpressions.GetPresentName(member.Bit!.Word);
        using (code.OpenBlock($"public {member.PropertyType} {member.Property}"))
        {
            code.WriteLine($"get => ({wordIndex} & {member.Bit.Mask}) != 0 ? {member.Field} : ({member.PropertyType})null;");
            code.WriteLine($$"""init { {{member.Field}} = value.GetValueOrDefault(); {{wordIndex}} = value.HasValue ? {{wordIndex}} | {{member.Bit.Mask}} : {{wordIndex}} & ~{{member.Bit.Mask}}UL; {{forget}}}""");
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
