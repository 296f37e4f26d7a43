using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes an open enum: a value, and names for the known values.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter code, EnumCode type)
    {
        bool isText = type.IsText;
        code.WriteDocs(type.Docs);
        code.WriteAttributes(type.Attributes);
        code.WriteLine("[global::System.Diagnostics.DebuggerDisplay(\"{Value}\")]");
        code.WriteLine($"[JsonConverter(typeof(JsonReadableConverter<{type.Name}>))]");
        using (code.OpenBlock($"{type.Access} readonly record struct {type.Name} : IJsonReadable<{type.Name}>, IJsonWritable"))
        {
            WriteValue(code, type, isText);
            WriteKnownValues(code, type);
            WriteNames(code, type);
            if (isText)
            {
                WriteEquality(code, type);
            }

            WriteJson(code, type, isText);
            code.WriteBlankLine();
            code.WriteLine($"private readonly {type.Value.Name}{(isText ? "?" : "")} _value;");
        }
    }

    private static void WriteValue(SourceWriter code, EnumCode type, bool isText)
    {
        code.WriteLine("/// <summary>Creates a value from its text on the wire, which need not be one of the known values.</summary>");
        code.WriteLine(isText
            ? $"public {type.Name}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));"
            : $"public {type.Name}({type.Value.Name} value) => _value = value;");
        code.WriteBlankLine();
        code.WriteLine($"/// <summary>The value on the wire{(isText ? "; empty if it was never set" : "")}.</summary>");
        code.WriteLine($"public {type.Value.Name} Value => _value{(isText ? " ?? \"\"" : "")};");
        code.WriteBlankLine();
        code.WriteLine("/// <inheritdoc/>");
        code.WriteLine($"public override string ToString() => {(isText ? "Value" : "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)")};");
    }

    private static void WriteKnownValues(SourceWriter code, EnumCode type)
    {
        foreach (EnumValueCode value in type.Values)
        {
            code.WriteBlankLine();
            code.WriteDocs(value.Docs);
            code.WriteAttributes(value.Attributes);
            code.WriteLine($"public static {type.Name} {value.Name} => new(Names.{value.Name});");
        }
    }

    private static void WriteNames(SourceWriter code, EnumCode type)
    {
        code.WriteBlankLine();
        code.WriteLine("/// <summary>The known values as constants, for patterns.</summary>");
        using (code.OpenBlock("public static class Names"))
        {
            for (int i = 0; i < type.Values.Count; i++)
            {
                if (i > 0)
                {
                    code.WriteBlankLine();
                }

                code.WriteLine($"/// <summary><see cref=\"{type.Name}.{type.Values[i].Name}\"/></summary>");
                code.WriteLine($"public const {type.Value.Name} {type.Values[i].Name} = {type.Values[i].Literal};");
            }
        }
    }

    private static void WriteEquality(SourceWriter code, EnumCode type)
    {
        code.WriteBlankLine();
        code.WriteLine($"""
            /// <inheritdoc/>
            public bool Equals({type.Name} other) => _value == other._value;

            /// <inheritdoc/>
            public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
            """);
    }

    private static void WriteJson(SourceWriter code, EnumCode type, bool isText)
    {
        code.WriteBlankLine();
        code.WriteLine($"static {type.Name} IJsonReadable<{type.Name}>.Read(ref JsonReader reader) =>{Layout.Fill}ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.WriteBlankLine();
        code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.WriteBlankLine();
        using (code.OpenBlock($"internal static {type.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)"))
        {
            foreach (EnumValueCode value in isText ? type.Values : [])
            {
                code.WriteLine($$"""if (JsonParsing.TryReadLiteral(json, ref position, "{{value.Json}}"u8)) { return {{value.Name}}; }""");
            }

            code.WriteLine($"return new({type.Value.Read.Format("position")});");
        }

        // The default of an enum of strings was never set. The default of an enum of numbers is a number.
        string write = isText ? $"json.EnumValue(_value, {Literal.Create(type.Name)}, trailingBytes);" : type.Value.Write.FormatWithReserve("_value");
        code.WriteBlankLine();
        code.WriteLine(type.Value.Write.Size is null
            ? $"internal void WriteJson(ref JsonWriter json, int trailingBytes) =>{Layout.Fill}{write}"
            : $$"""internal void WriteJson(ref JsonWriter json, int trailingBytes) { {{write}} }""");
    }
}
