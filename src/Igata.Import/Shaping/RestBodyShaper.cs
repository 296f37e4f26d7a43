using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes the bodies of requests.</summary>
internal sealed class RestBodyShaper(ShapingContext context)
{
    /// <summary>Adds the body of the request in the form that says most.</summary>
    public void AddBody(SpecMap map, Operation operation, string name, MemberNames names)
    {
        if (operation.Bodies.Count == 0)
        {
            return;
        }

        if (operation.Verb is "HEAD" or "TRACE")
        {
            context.Report.Lost(operation.BodyAt!, $"The body of a {operation.Verb} request is not sent.");
            return;
        }

        Content body = operation.Bodies.OrderBy(Rank).First();
        if (MediaTypes.IsJson(body.Media) || (MediaTypes.IsAny(body.Media) && body.Schema is { IsAny: false, Format: not "binary" }))
        {
            AddJson(map, operation, body, name, names);
        }
        else if (body.Media is MediaTypes.Form or MediaTypes.Multipart)
        {
            AddForm(map, operation, body, name, names);
        }
        else if (MediaTypes.IsLines(body.Media))
        {
            AddLines(map, body, name, names);
        }
        else
        {
            AddContent(map, operation, body, names);
        }

        ReportOthers(operation, body);
    }

    /// <summary>Returns the place of a form of a body in the order of preference.</summary>
    public static int Rank(Content content) => content.Media == "application/json" ? 0
        : MediaTypes.IsJson(content.Media) ? 1
        : content.Media == MediaTypes.Multipart ? 2
        : content.Media == MediaTypes.Form ? 3
        : MediaTypes.IsLines(content.Media) ? 4
        : MediaTypes.IsAny(content.Media) ? 5
        : MediaTypes.IsXml(content.Media) ? 7
        : 6;

    private void AddJson(SpecMap map, Operation operation, Content body, string name, MemberNames names)
    {
        if (body.Media is not "application/json" && !MediaTypes.IsAny(body.Media))
        {
            map.Add("content-type", body.Media, SpecTextKind.String, body.At);
        }

        Schema schema = body.Schema ?? new Schema(body.At);
        bool isInline = operation.IsBodyRequired && schema is { Ref: null, Kinds: ValueKinds.Mapping, Properties.Count: > 0, Nullable: false, AllOf.Count: 0, OneOf.Count: 0, Choices.Count: 0 };
        if (isInline)
        {
            SpecMap described = context.Types.Describe(schema, name + "Request", 0);
            if (described.Entries is [{ Key: "fields", Value: SpecMap fields }])
            {
                AddInline(map, "body", fields, name, names, body);
                return;
            }
        }

        string scope = operation.Parameters.Exists(parameter => parameter.Place != ParameterPlace.Cookie) ? name + "Body" : name + "RequestBody";
        string expression = context.Types.Express(schema, scope);
        names.Use(expression.All(char.IsAsciiLetterOrDigit) && char.IsUpper(expression[0]) ? expression : "Body", name, "Value");
        map.Add(operation.IsBodyRequired ? "body" : "body?", expression, SpecTextKind.Expression, body.At);
    }

    private static void AddInline(SpecMap map, string keyword, SpecMap fields, string name, MemberNames names, Content body)
    {
        foreach (SpecEntry entry in fields.Entries)
        {
            string wire = entry.Key.EndsWith('?') ? entry.Key[..^1] : entry.Key;
            string own = (entry.Value as SpecMap)?["as"] is SpecText alias ? alias.Text : entry.Key == "*" ? "Rest" : wire;
            if (names.Use(own, name + "Request", "InBody") is { } other)
            {
                SpecMap member = Expand(entry.Value);
                member.Remove("as");
                entry.Value = member.Add("as", other, SpecTextKind.Text);
            }
        }

        map.Add(keyword, fields, body.At);
    }

    /// <summary>Writes a member in its long form.</summary>
    public static SpecMap Expand(SpecNode value) => value switch
    {
        SpecMap map => map,
        SpecList list => new SpecMap().Add("enum", list),
        SpecText text => new SpecMap().Add("type", text),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no member."),
    };

    private void AddForm(SpecMap map, Operation operation, Content body, string name, MemberNames names)
    {
        bool isMultipart = body.Media == MediaTypes.Multipart;
        if (!operation.IsBodyRequired && body.Schema is { Ref: null, Kinds: ValueKinds.Mapping, Properties.Count: 0, Additional: null, AllOf.Count: 0, OneOf.Count: 0 })
        {
            // Some documents declare an empty form for every operation.
            return;
        }

        Schema? schema = body.Schema is null ? null : RecordViews.Reveal(body.Schema);
        IReadOnlyList<MemberView> members = body.Schema is null ? [] : new RecordViews().Find(body.Schema)?.Members ?? [];
        if (schema is null || members.Count == 0)
        {
            if (isMultipart)
            {
                context.Report.Weaker(body.At, "The parts of the body are not described; the body is bytes with a boundary that the caller writes.");
                map.Add("content", "multipart/form-data", SpecTextKind.String, body.At);
            }
            else
            {
                map.Add("form", "map of string", SpecTextKind.Expression, body.At);
            }

            names.Use(isMultipart ? "Content" : "Form", name, "Value");
            return;
        }

        var fields = new SpecMap();
        foreach (MemberView member in members.Where(member => member.Name.Length > 0 && member.Name[^1] is not ('?' or '*')))
        {
            bool isRequired = member.Required && operation.IsBodyRequired;
            SpecMap value = DescribePart(member, body, isMultipart, isRequired, name);
            if (names.Use(member.Name, name + "Request", "InBody") is { } alias)
            {
                value.Add("as", alias, SpecTextKind.Text);
            }

            fields.Add(isRequired ? member.Name : member.Name + "?", TypeShaper.Simplify(value), member.Schema.At);
        }

        bool isOptional = !operation.IsBodyRequired && isMultipart;
        map.Add(isMultipart ? isOptional ? "multipart?" : "multipart" : "form", fields, body.At);
    }

    private SpecMap DescribePart(MemberView member, Content body, bool isMultipart, bool isRequired, string name)
    {
        body.Encodings.TryGetValue(member.Name, out PartEncoding? encoding);
        string scope = name + "Request" + NameTable.Create(member.Name, "Part");
        Schema revealed = RecordViews.Reveal(member.Schema);
        if (isMultipart && (IsFile(revealed) || (revealed.Kinds == ValueKinds.List && revealed.Items is { } item && IsFile(RecordViews.Reveal(item)))))
        {
            SpecMap file = new SpecMap().Add("type", IsFile(revealed) ? "file" : "list of file", SpecTextKind.Expression);
            string[] media = [.. (encoding?.Media ?? "").Split(',').Select(type => type.Split(';')[0].Trim()).Where(type => type.Length > 0 && !MediaTypes.IsAny(type))];
            if (media.Length > 0)
            {
                file.Add("media", SpecList.Create(media.Select(type => new SpecText(type, SpecTextKind.String))));
            }

            Documentation.Add(file, member.Schema.Description);
            return file;
        }

        bool isNested = encoding?.Nesting is not null || member.Schema.Nesting is not null;
        if (!isMultipart && !isNested && revealed.Kinds == ValueKinds.Mapping)
        {
            SpecMap json = new SpecMap().Add("type", $"string of {context.Types.Express(member.Schema, scope).Replace(" or null", "", StringComparison.Ordinal)}", SpecTextKind.Expression);
            Documentation.Add(json, member.Schema.Description);
            return json;
        }

        SpecMap part = context.Types.DescribeMember(member.Schema, isRequired, scope, depth: 2);
        if (part["type"] is SpecText type && type.Text.EndsWith(" or null", StringComparison.Ordinal))
        {
            type.Text = type.Text[..^" or null".Length];
        }

        part.Remove("readOnly");
        part.Remove("writeOnly");
        bool isText = revealed.Kinds is ValueKinds.Text or ValueKinds.Integer or ValueKinds.Number or ValueKinds.Boolean || revealed.Enum is not null;
        if (isNested && !isText)
        {
            part.Add("nesting", "brackets", SpecTextKind.String);
        }
        else if (!isMultipart && part["type"] is SpecText { Text: "any" } any)
        {
            any.Text = "string";
        }

        return part;
    }

    private static bool IsFile(Schema schema) => schema is { Kinds: ValueKinds.Text, Format: "binary" };

    private void AddLines(SpecMap map, Content body, string name, MemberNames names)
    {
        Schema? item = body.Schema is { Kinds: ValueKinds.List, Items: { } items } ? items : body.Schema;
        string expression = item is null ? "any" : context.Types.Express(item, name + "Line");
        SpecNode lines = body.Media is "application/x-ndjson" or "application/jsonl" or "application/json-seq"
            ? new SpecText(expression, SpecTextKind.Expression)
            : new SpecMap().Add("type", expression, SpecTextKind.Expression).Add("media", SpecList.Create([new SpecText(body.Media, SpecTextKind.String)]));
        map.Add("lines", lines, body.At);
        names.Use("Lines", name, "Value");
    }

    private void AddContent(SpecMap map, Operation operation, Content body, MemberNames names)
    {
        string[] media = [.. operation.Bodies.Where(other => Rank(other) >= 5 && MediaTypes.IsText(other.Media) == MediaTypes.IsText(body.Media)).Select(other => other.Media).Where(type => !MediaTypes.IsAny(type))];
        if (MediaTypes.IsXml(body.Media))
        {
            context.Report.Weaker(body.At, "XML is text, which the caller writes.");
        }

        map.Add("content", DescribeContent(body.Media, media), body.At);
        names.Use("Content", "", "Value");
        if (!operation.IsBodyRequired && operation.BodyAt?["required"] is { })
        {
            context.Report.Otherwise(operation.BodyAt, "The body is optional; an empty body stands for none.");
        }
    }

    /// <summary>Describes raw bytes, or text of a media type.</summary>
    public static SpecNode DescribeContent(string first, string[] media)
    {
        if (media.Length == 0 || (media.Length == 1 && !MediaTypes.IsText(first)))
        {
            return new SpecText(media.Length == 0 ? "*/*" : media[0], SpecTextKind.String);
        }

        SpecMap content = new SpecMap().Add("type", MediaTypes.IsText(first) ? "string" : "bytes", SpecTextKind.Expression);
        return content.Add("media", SpecList.Create(media.Distinct().Select(type => new SpecText(type, SpecTextKind.String))));
    }

    private void ReportOthers(Operation operation, Content chosen)
    {
        Content[] same = [.. operation.Bodies.Where(other => other != chosen && !AreOneContent(chosen, other))];
        if (same.Length > 0)
        {
            string media = string.Join("', '", same.Select(other => other.Media));
            context.Report.Otherwise(same[0].At, $"The body is sent as '{chosen.Media}', and not as '{media}'.");
        }
    }

    /// <summary>Returns whether a body has a type of its own, and is not another form of the same value.</summary>
    public static bool IsOtherForm(Content chosen, Content other) =>
        other != chosen && !AreOneContent(chosen, other) && other.Schema is not null && !MediaTypes.IsXml(other.Media) && !IsSame(other.Schema, chosen.Schema);

    /// <summary>Returns whether two bodies are raw, and both text or both bytes.</summary>
    public static bool AreOneContent(Content one, Content other) =>
        Rank(one) >= 5 && Rank(other) >= 5 && MediaTypes.IsText(one.Media) == MediaTypes.IsText(other.Media);

    /// <summary>Returns whether two bodies have the same type.</summary>
    public static bool IsSame(Schema? one, Schema? other) => ReferenceEquals(one, other) || (one?.Ref is { } named && named == other?.Ref);
}
