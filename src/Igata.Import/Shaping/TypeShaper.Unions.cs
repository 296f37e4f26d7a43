using System.Globalization;
using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <content>Unions: by a discriminator, by what distinguishes their cases, or as views.</content>
internal sealed partial class TypeShaper
{
    private SpecMap DescribeUnion(Schema schema, string scope, int depth)
    {
        List<Schema> cases = [.. Expand(schema, 0).Where(@case => !@case.Never)];
        if (schema.Properties.Count > 0)
        {
            // Members beside the cases belong to each of them.
            var union = new Schema(schema.At) { Discriminator = schema.Discriminator };
            union.OneOf.AddRange(schema.OneOf);
            Schema own = CreateRest(schema);
            own.OneOf.Clear();
            return DistributeUnion(schema, union, [own], scope, depth);
        }

        if (cases.Count == 0)
        {
            return Expression("any");
        }

        if (cases.Count == 1)
        {
            return DescribeValue(cases[0], scope, depth);
        }

        if (cases.Exists(@case => RecordViews.Reveal(@case).IsAny))
        {
            _report.Otherwise(schema.At, "One of the cases is any value, so the union is.");
            return Expression("any");
        }

        if (schema.Discriminator is { } discriminator && DescribeDiscriminated(schema, discriminator, scope) is { } discriminated)
        {
            return discriminated;
        }

        return DescribeCases(schema, cases, scope);
    }

    /// <summary>Returns the cases, without those of unions in place and without repetitions.</summary>
    private static IEnumerable<Schema> Expand(Schema schema, int depth)
    {
        var seen = new HashSet<object>();
        foreach (Schema @case in schema.OneOf)
        {
            if (@case is { Ref: null, OneOf.Count: > 0, Properties.Count: 0, AllOf.Count: 0, Discriminator: null } && depth < 16)
            {
                foreach (Schema inner in Expand(@case, depth + 1))
                {
                    if (seen.Add((object?)inner.Ref ?? inner))
                    {
                        yield return inner;
                    }
                }
            }
            else if (seen.Add((object?)@case.Ref ?? @case))
            {
                yield return @case;
            }
        }
    }

    private SpecMap? DescribeDiscriminated(Schema schema, Discriminator discriminator, string scope)
    {
        var cases = new SpecMap();
        foreach ((string key, NamedSchema named) in DiscriminatorTags.FindCases(schema, discriminator, _views))
        {
            if (cases.Find(key) is not null || !_views.Tags.TryGetValue(named, out Dictionary<string, List<string>>? tags) || !tags.ContainsKey(discriminator.Name))
            {
                return null;
            }

            cases.Add(key, Use(named), SpecTextKind.Expression);
        }

        if (cases.Entries.Count == 0 || schema.OneOf.Exists(@case => @case.Ref is null || !cases.Entries.Exists(entry => ((SpecText)entry.Value).Text == @case.Ref.SpecName)))
        {
            return null;
        }

        AddCaseNames(cases, scope);
        return new SpecMap().Add("discriminator", discriminator.Name, SpecTextKind.String, discriminator.At).Add("cases", cases, schema.At);
    }

    private static void AddCaseNames(SpecMap cases, string scope)
    {
        var names = new MemberNames(Igata.Specs.Names.ReservedNames.InUnions);
        foreach (SpecEntry entry in cases.Entries)
        {
            if (names.Use(entry.Key, scope, "Case") is { } name)
            {
                entry.Value = new SpecMap().Add("type", ((SpecText)entry.Value).Text, SpecTextKind.Expression).Add("as", name, SpecTextKind.Text);
            }
        }
    }

    private SpecMap DescribeCases(Schema schema, List<Schema> cases, string scope)
    {
        List<Schema> objects = [.. cases.Where(IsObject)];
        List<Schema> lists = [.. cases.Where(@case => RecordViews.Reveal(@case) is { Kinds: ValueKinds.List, OneOf.Count: 0 })];
        List<Schema> texts = [.. cases.Where(IsText)];
        List<Schema> numbers = [.. cases.Where(@case => IsOf(@case, ValueKinds.Integer | ValueKinds.Number))];
        List<Schema> booleans = [.. cases.Where(@case => IsOf(@case, ValueKinds.Boolean))];
        List<Schema> others = [.. cases.Except(objects).Except(lists).Except(texts).Except(numbers).Except(booleans)];
        if (texts.Count == cases.Count)
        {
            return DescribeTexts(schema, texts, scope);
        }

        if (numbers.Count == cases.Count)
        {
            return DescribeNumbers(schema, numbers);
        }

        if (booleans.Count == cases.Count)
        {
            return Expression("boolean");
        }

        // Objects that something distinguishes are cases; the others, if there are any, are the views of one case.
        List<Schema> all = [.. objects, .. others];
        IReadOnlyList<Schema> distinct = new UnionFacts(_views).FindDistinct(all);
        List<Schema> unclear = [.. all.Except(distinct)];
        if (distinct.Count == 0 && unclear.Count == cases.Count)
        {
            return DescribeViews(schema, unclear, scope);
        }

        var expressions = new List<string>();
        foreach (Schema @case in cases)
        {
            string suffix = GetSuffix(@case, cases);
            if (texts.Contains(@case))
            {
                AddOnce(expressions, @case == texts[0] ? texts.Count == 1 ? Express(@case, scope + suffix) : ToExpression(DescribeTexts(schema, texts, scope + "Text"), scope + "Text", @case) : null);
            }
            else if (numbers.Contains(@case))
            {
                AddOnce(expressions, @case == numbers[0] ? numbers.Count == 1 ? Express(@case, scope + suffix) : ToExpression(DescribeNumbers(schema, numbers), scope + "Number", @case) : null);
            }
            else if (lists.Count > 1 && lists.Contains(@case))
            {
                lists.ForEach(list => AddOnce(expressions, @case == lists[0] && AreDistinct(lists) ? Express(list, scope + GetSuffix(list, cases)) : null));
                AddOnce(expressions, @case == lists[0] && !AreDistinct(lists) ? DescribeLists(schema, lists, scope) : null);
            }
            else if (unclear.Contains(@case))
            {
                AddOnce(expressions, @case == unclear[0] ? ToExpression(DescribeViews(schema, unclear, scope + "Object"), scope + "Object", @case) : null);
            }
            else
            {
                AddOnce(expressions, Express(@case, scope + suffix));
            }
        }

        return Expression(string.Join(" or ", expressions.Select(expression => expression.Replace(" or null", "", StringComparison.Ordinal)).Distinct()));
    }

    private static void AddOnce(List<string> expressions, string? expression)
    {
        if (expression is not null && !expressions.Contains(expression))
        {
            expressions.Add(expression);
        }
    }

    private bool IsObject(Schema @case) => _views.Find(@case) is not null || RecordViews.Reveal(@case) is { Kinds: ValueKinds.Mapping, OneOf.Count: 0 } || RecordViews.Reveal(@case).IsUnionByKey;

    private static bool IsText(Schema @case) => ExpandAll(@case, 0).All(IsTextLeaf);

    private static bool IsTextLeaf(Schema leaf) => RecordViews.Reveal(leaf) is var schema && schema.OneOf.Count == 0 && schema.AllOf.Count == 0 && (schema.Kinds is ValueKinds.Text
        || (schema.Kinds is ValueKinds.None && (schema.Const is { Kind: SourceKind.Text } || schema.Enum?.TrueForAll(value => value.Kind == SourceKind.Text) == true)));

    private static bool IsOf(Schema @case, ValueKinds kinds) => RecordViews.Reveal(@case) is { OneOf.Count: 0, AllOf.Count: 0, Enum: null, Const: null } schema && schema.Kinds != ValueKinds.None && (schema.Kinds & ~kinds) == 0;

    // A case is called after its title, its constant, or its position.
    private string GetSuffix(Schema @case, List<Schema> cases)
    {
        if (@case.Title is { Length: > 0 and < 50 } title && NameTable.Create(title, "") is { Length: > 0 } name && char.IsAsciiLetter(name[0]))
        {
            return name;
        }

        if (_views.Find(@case)?.Members.Where(member => member.Required).Select(member => _views.FindValues(@case, member)).FirstOrDefault(values => values.Count == 1) is [var value])
        {
            return NameTable.Create(value, "Case");
        }

        string kind = RecordViews.Reveal(@case).Kinds switch
        {
            ValueKinds.Text => "Text",
            ValueKinds.List => "List",
            ValueKinds.Mapping when cases.Count(IsObject) == 1 => "Object",
            _ => "Case" + (cases.IndexOf(@case) + 1).ToString(CultureInfo.InvariantCulture),
        };
        return kind;
    }

    private SpecMap DescribeTexts(Schema schema, List<Schema> cases, string scope)
    {
        List<Schema> texts = [.. cases.SelectMany(@case => ExpandAll(@case, 0))];
        List<Schema> enums = [.. texts.Where(text => RecordViews.Reveal(text) is { Enum: not null } or { Const: not null })];
        if (enums.Count == 0)
        {
            string[] scalars = [.. texts.Select(text => ScalarFormats.Find(ValueKinds.Text, RecordViews.Reveal(text).Format)).Distinct()];
            bool hasLimits = texts.Exists(text => RecordViews.Reveal(text).Limits.Count > 0);
            if (scalars.Length > 1 || hasLimits)
            {
                _report.Weaker(schema.At, "Several forms of texts that nothing distinguishes are read as a string.");
            }

            return Expression(scalars.Length == 1 ? scalars[0] : "string");
        }

        if (enums.Count < texts.Count)
        {
            _report.Otherwise(schema.At, "An enum or any text is an enum, which is open.");
        }

        if (enums is [{ Ref: { } named }])
        {
            return Expression(Use(named));
        }

        var merged = new Schema(schema.At) { Kinds = ValueKinds.Text, Enum = [] };
        foreach (Schema text in enums.Select(RecordViews.Reveal))
        {
            merged.Enum.AddRange(text.Const is { } constant ? [constant] : text.Enum!);
        }

        return DescribeEnum(merged, scope);
    }

    private SpecMap DescribeNumbers(Schema schema, List<Schema> numbers)
    {
        string[] scalars = [.. numbers.Select(number => ScalarFormats.Find(RecordViews.Reveal(number).Kinds, RecordViews.Reveal(number).Format)).Distinct()];
        _report.Otherwise(schema.At, "Several forms of numbers are one number.");
        return Expression(scalars.Length == 1 ? scalars[0] : scalars.All(scalar => scalar is "int" or "long") ? "long" : "number");
    }

    private bool AreDistinct(List<Schema> lists) => new UnionFacts(_views).AreKindsDistinct(lists.ConvertAll(list => RecordViews.Reveal(list).Items));

    private string DescribeLists(Schema schema, List<Schema> lists, string scope)
    {
        _report.Weaker(schema.At, $"{lists.Count} lists that their first item does not distinguish are one list, whose items may be of each type.");
        var items = new Schema(schema.At);
        items.OneOf.AddRange(lists.Select(list => RecordViews.Reveal(list).Items ?? new Schema(list.At)));
        return $"list of {Group(Express(items, scope + "Item"))}";
    }

    private SpecMap DescribeViews(Schema schema, List<Schema> cases, string scope)
    {
        // Views cannot have views themselves, so the cases of unions inside are written out.
        List<Schema> leaves = [.. cases.SelectMany(@case => ExpandAll(@case, 0)).DistinctBy(@case => (object?)@case.Ref ?? @case)];
        if (leaves is [var only])
        {
            return DescribeValue(only, scope, MaxInlineDepth);
        }

        _report.Weaker(schema.At, $"'{(schema.At["anyOf"] is null ? "oneOf" : "anyOf")}' of {leaves.Count} types that nothing distinguishes, kept as views");
        var views = new List<SpecNode>();
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Schema leaf in leaves)
        {
            string expression = Express(leaf, scope + GetSuffix(leaf, leaves)).Replace(" or null", "", StringComparison.Ordinal);
            if (NameTable.Create(expression, "") == expression && char.IsUpper(expression[0]))
            {
                if (used.Add(expression))
                {
                    views.Add(new SpecText(expression, SpecTextKind.Expression));
                }

                continue;
            }

            string name = NameTable.Create(expression.Replace(" of ", " ", StringComparison.Ordinal), "View");
            if (used.Add(name))
            {
                views.Add(new SpecMap().Add(char.ToLowerInvariant(name[0]) + name[1..], expression, SpecTextKind.Expression));
            }
        }

        return views is [SpecText single] ? Expression(single.Text) : new SpecMap().Add("views", SpecList.Create(views), schema.At);
    }

    private static IEnumerable<Schema> ExpandAll(Schema @case, int depth)
    {
        Schema revealed = RecordViews.Reveal(@case);
        return revealed.OneOf.Count > 0 && revealed.Properties.Count == 0 && revealed.Discriminator is null && depth < 16
            ? revealed.OneOf.SelectMany(inner => ExpandAll(inner, depth + 1))
            : [@case];
    }
}
