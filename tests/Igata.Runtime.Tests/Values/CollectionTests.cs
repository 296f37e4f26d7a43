using System.Collections.Immutable;
using Igata.Runtime;

namespace Igata.Tests.ValueTests;

public class CollectionTests
{
    [Fact]
    public void ListsAreEqualByTheirItems()
    {
        EquatableList<string> list = ["a", "b"];
        Assert.Equal(list, (EquatableList<string>)new[] { "a", "b" });
        Assert.Equal(list, (EquatableList<string>)new List<string> { "a", "b" });
        Assert.Equal(list, (EquatableList<string>)ImmutableArray.Create("a", "b"));
        Assert.Equal(list.GetHashCode(), ((EquatableList<string>)["a", "b"]).GetHashCode());
        Assert.True(list != ["b", "a"]);
        Assert.True(list != ["a"]);
        Assert.True(default == (EquatableList<string>)[]);
        Assert.True(default(EquatableList<int>) == default(ImmutableArray<int>));
        Assert.True(list is ["a", .. var rest] && rest == ["b"]);
        Assert.Equal("b", list[^1]);
        Assert.Equal(["x", "a", "b"], (EquatableList<string>)["x", .. list]);
        Assert.Equal([2], list.Where(static item => item == "b").Select(static _ => 2));
        Assert.Throws<IndexOutOfRangeException>(() => default(EquatableList<int>)[0]);
        Assert.Throws<ArgumentNullException>(() => (EquatableList<int>)(int[])null!);
    }

    [Fact]
    public void InputIsCopied()
    {
        int[] source = [1, 2];
        EquatableList<int> list = source;
        EquatableSet<int> set = source;
        source[0] = 9;
        Assert.Equal([1, 2], list);
        Assert.Equal([1, 2], set);
    }

    [Fact]
    public void OwnedArrayIsNotCopied()
    {
        int[] owned = [1, 2, 3];
        Assert.Equal([1, 2], EquatableList.CreateFromArrayUnsafe(owned, 2));
        EquatableList<int> list = EquatableList.CreateFromArrayUnsafe(owned, 3);
        owned[0] = 9;
        Assert.Equal(9, list[0]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void SetContainsEachOfItsItemsOnce(int count)
    {
        string?[] items = [null, .. Enumerable.Range(0, count).Select(static i => $"{i}")];
        string?[] twice = [.. items, .. items];
        EquatableSet<string?> expected = [.. items];
        Assert.Equal(items.Length, expected.Count);
        Assert.Equal([expected, expected, expected], new EquatableSet<string?>[] { twice, twice.ToList(), EquatableSet.Create<string?>(twice) });
        Assert.Equal(items, (EquatableSet<string?>)twice);

        // What was received is written back unchanged.
        Assert.Equal(twice.Length, EquatableSet.CreateFromArrayUnsafe(twice, twice.Length).Count);
    }

    [Fact]
    public void DisplayTextIsLimited()
    {
        EquatableList<int> list = [.. Enumerable.Range(0, 100)];
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, … 92 more]", list.ToString());
        Assert.Equal("[]", default(EquatableList<int>).ToString());
        Assert.Equal("[[a, 1]]", ((EquatableMap<int>)new Dictionary<string, int> { ["a"] = 1 }).ToString());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void SetsAreEqualInAnyOrderAndPreserveIt(int count)
    {
        EquatableSet<string?> set = [null, .. Enumerable.Range(0, count).Select(static i => $"{i}")];
        EquatableSet<string?> reversed = [.. set.Reverse()];
        Assert.Equal(set, reversed);
        Assert.Equal(set.GetHashCode(), reversed.GetHashCode());
        Assert.Null(set[0]);
        Assert.Equal($"{count - 1}", reversed[0]);
        Assert.True(set.Contains("1"));
        EquatableSet<string?> doubled = [.. set.Skip(1), "0"];
        Assert.NotEqual(set, doubled);
        Assert.NotEqual(doubled, set);
        Assert.Equal(((EquatableSet<int>)new HashSet<int> { 1, 2 }), [2, 1]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    public void MapsAreEqualInAnyOrderAndPreserveIt(int count)
    {
        KeyValuePair<string, int>[] entries = [.. Enumerable.Range(0, count).Select(static i => KeyValuePair.Create($"k{i}", i))];
        EquatableMap<int> map = EquatableMap.Create<int>([.. entries, KeyValuePair.Create("k0", 99)]);
        EquatableMap<int> reversed = EquatableMap.Create<int>([KeyValuePair.Create("k0", 99), .. entries.Skip(1).Reverse()]);
        Assert.Equal(count, map.Count);
        Assert.Equal(99, map["k0"]);
        Assert.Equal(entries.Select(static entry => entry.Key), map.Keys);
        Assert.Equal(count - 1, map.Values.Last());
        Assert.Equal(map, reversed);
        Assert.Equal(map.GetHashCode(), reversed.GetHashCode());
        Assert.NotEqual(map, EquatableMap.Create<int>(entries));
        Assert.False(map.TryGetValue("none", out _));
        Assert.False(map.ContainsKey("K0"));
        Assert.Throws<KeyNotFoundException>(() => map["none"]);
        Assert.True(default == EquatableMap.Create<int>([]));
        Assert.True(map != default);
    }

    [Fact]
    public void MapIsCreatedByACollectionExpression()
    {
        Assert.Throws<ArgumentException>(static () => { EquatableMap<int> _ = [new("b", 1), new(null!, 2)]; });
        EquatableMap<int> map = [new("b", 1), new("a", 2)];
        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal(map, (EquatableMap<int>)new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 });
        EquatableMap<int> changed = [.. map, new("b", 3), new("c", 4)];
        Assert.Equal("[[b, 3], [a, 2], [c, 4]]", changed.ToString());
        Assert.True((EquatableMap<int>)[] == default);
    }
}
