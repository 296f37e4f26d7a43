using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>Constructors, properties, and the conversion from an only required member.</summary>
internal static class RecordProperties
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        Constructors(code, record);
        foreach (MemberCode member in record.Members)
        {
            Property(code, record, member);
        }

        if (record is { HasJson: true, IsPositional: false })
        {
            code.Blank();
            code.Line($"/// <summary>Members {(record.IsJson ? "" : "of the body ")}that the spec does not name: kept as they came, and written back behind the others.</summary>");
            code.Line("public JsonMembers UnknownMembers { get => _unknownMembers; init => _unknownMembers = value; }");
        }

        Conversion(code, record);
        TokenEmitter.Write(code, record);
    }

    private static void Constructors(SourceWriter code, RecordCode record)
    {
        bool required = record.HasRequired;
        code.Line(required
            ? "/// <summary>Makes one; what is required is set in the initializer.</summary>"
            : "/// <summary>Makes one, with whatever is set in the initializer.</summary>");
        code.Line($$"""public {{record.Name}}() { }""");
        if (required)
        {
            code.Blank();
            code.Line($$"""
                #pragma warning disable CS8618 // {{(record.HasJson ? "ReadJson" : "ReadHttp")}} sets every required member, or throws.
                [SetsRequiredMembers]
                private {{record.Name}}(Blank _) { }
                #pragma warning restore CS8618
                """);
        }
    }

    /// <summary>The expression that makes one to read into.</summary>
    public static string Blank(RecordCode record) => record.HasRequired ? $"new {record.Name}(default(Blank))" : $"new {record.Name}()";

    private static void Property(SourceWriter code, RecordCode record, MemberCode member)
    {
        code.Blank();
        code.Docs(member.Docs);
        code.Attributes(member.Attributes);
        string forget = member.KeepsNull && record is { HasJson: true, IsPositional: false } ? $"Json.Forget(ref _unknownMembers, \"{member.NameLiteral}\"u8); " : "";
        if (member.Presence is not Presence.Bit)
        {
            string required = member.Presence is Presence.Required ? "required " : "";
            code.Line($$"""public {{required}}{{member.PropertyType}} {{member.Property}} { get => {{member.Field}}; {{(forget.Length == 0 ? $"init => {member.Field} = value;" : $"init {{ {member.Field} = value; {forget}}}")}} }""");
            return;
        }

        string word = Presences.Word(member.Bit!.Word);
        using (code.Open($"public {member.PropertyType} {member.Property}"))
        {
            code.Line($"get => ({word} & {member.Bit.Mask}) != 0 ? {member.Field} : ({member.PropertyType})null;");
            code.Line($$"""init { {{member.Field}} = value.GetValueOrDefault(); {{word}} = value.HasValue ? {{word}} | {{member.Bit.Mask}} : {{word}} & ~{{member.Bit.Mask}}UL; {{forget}}}""");
        }
    }

    private static void Conversion(SourceWriter code, RecordCode record)
    {
        if (record.ConvertsFrom is { } member)
        {
            code.Blank();
            code.Line($$"""
                /// <summary>One with its only required member, <see cref="{{member.Property}}"/>.</summary>
                public static implicit operator {{record.Name}}({{member.PropertyType}} {{member.Local}}) => new() { {{member.Property}} = {{member.Local}} };
                """);
        }
    }
}
