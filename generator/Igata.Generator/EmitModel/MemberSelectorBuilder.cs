using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the selection of a case by the members of an object. The case with the most required members is tried first.</summary>
internal sealed class MemberSelectorBuilder
{
    private readonly Dictionary<string, List<SelectorFact>> _members = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private int _count;

    /// <param name="name">The name of the method.</param>
    /// <param name="shapes">The cases with their numbers; without those that accept any object.</param>
    public static MemberSelector Build(string name, IReadOnlyList<(int Case, ObjectShape Shape)> shapes)
    {
        var builder = new MemberSelectorBuilder();
        SelectorChoice[] choices =
        [
            .. shapes.Where(pair => !pair.Shape.IsOpen).OrderByDescending(pair => pair.Shape.Required.Count)
                .Select(pair => new SelectorChoice(pair.Case, builder.BuildCondition(pair.Shape, GetFixed(pair.Shape, shapes)))),
        ];
        SelectorMember[] members = [.. builder._order.Select(member => new SelectorMember(member, [.. builder._members[member]]))];
        return new MemberSelector(name, [.. members], [.. choices], (builder._count + BitCode.BitsPerWord - 1) / BitCode.BitsPerWord);
    }

    // An enum is open. It selects a case only if another case has other values.
    private static FixedMember[] GetFixed(ObjectShape shape, IReadOnlyList<(int Case, ObjectShape Shape)> all)
    {
        HashSet<FixedMember> selecting = [.. all.SelectMany(other => ObjectShape.FindFixed(shape, other.Shape))];
        return [.. shape.Fixed.Where(member => member.Values.Count == 1 || selecting.Contains(member))];
    }

    private Condition BuildCondition(ObjectShape shape, FixedMember[] constants)
    {
        Dictionary<string, FixedMember> byName = constants.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var all = new SortedDictionary<int, ulong>();
        var others = new List<Condition>();
        foreach (RequiredMember member in shape.Required)
        {
            BitCode[] bits = [.. member.Names.Select(name => FindBit(name, byName.TryGetValue(name, out FixedMember? constant) ? BuildTest(constant) : BuildTest(member)))];
            if (bits.Length == 1)
            {
                all[bits[0].Word] = (all.TryGetValue(bits[0].Word, out ulong mask) ? mask : 0) | (1UL << bits[0].Index);
            }
            else
            {
                others.Add(Condition.Any(bits.Select(bit => Condition.HasBit(MemberSelector.GetWordName(bit.Word), bit))));
            }
        }

        return Condition.All([.. all.Select(word => HasAll(word.Key, word.Value)), .. others]);
    }

    private static Condition HasAll(int word, ulong mask) =>
        Condition.Equal($"({MemberSelector.GetWordName(word)} & {PresenceBits.FormatMask(mask)})", PresenceBits.FormatMask(mask));

    private static Condition BuildTest(RequiredMember member) => member.MayBeNull ? Condition.True : Condition.Of("JsonParsing.IsNull(json, current)").Negate();

    private static Condition BuildTest(FixedMember member) => Condition.Any(member.Values.Select(value => Condition.Of(FormatTest(value, "current"))));

    /// <summary>Formats the test whether a value is a constant.</summary>
    public static string FormatTest(JsonScalar constant, string position) => constant.Kind is JsonKind.String
        ? $"JsonParsing.IsText(json, {position}, {Literal.Create(constant.Text)}u8)"
        : $"JsonParsing.Matches(json, {position}, \"{constant.Text}\"u8)";

    private BitCode FindBit(string name, Condition test)
    {
        if (!_members.TryGetValue(name, out List<SelectorFact>? facts))
        {
            _members.Add(name, facts = []);
            _order.Add(name);
        }

        if (facts.Find(fact => fact.Test == test) is { } known)
        {
            return known.Bit;
        }

        var bit = new BitCode(_count / BitCode.BitsPerWord, _count % BitCode.BitsPerWord);
        _count++;
        facts.Add(new SelectorFact(bit, test));
        return bit;
    }
}
