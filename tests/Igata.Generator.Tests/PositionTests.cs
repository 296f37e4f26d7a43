namespace Igata.Generator.Tests;

/// <summary>Tests positional parameters and non-finite numbers.</summary>
public sealed class PositionTests
{
    private const string Account = "0x407d73d8a49eeb85d32cf465507dd71d507100c1";

    private static readonly GeneratedAssembly Chain = new("tests/Specs/chain", "Chain");
    private static readonly GeneratedAssembly Ledger = new("tests/Specs/ledger", "Ledger");

    [Theory]
    [InlineData("EthChainIdRequest", "[]", null)]
    [InlineData("EthChainIdRequest", "[ ]", "[]")]
    [InlineData("EthGetBalanceRequest", $"""["{Account}","latest"]""", null)]
    [InlineData("EthCallRequest", $$"""[{"to":"{{Account}}"}]""", null)]
    [InlineData("EthCallRequest", $$"""[{"to":"{{Account}}"},"0x1"]""", null)]
    [InlineData("EthCallRequest", $$"""[ {"to":"{{Account}}"} , null ]""", $$"""[{"to":"{{Account}}"}]""")]
    [InlineData("EthFeeHistoryRequest", """["0x4","latest"]""", null)]
    [InlineData("EthFeeHistoryRequest", """["0x4","latest",null,5]""", null)]
    [InlineData("EthFeeHistoryRequest", """["0x4","latest",[0.5]]""", null)]
    [InlineData("EthFeeHistoryRequest", """["0x4","latest",null,null]""", """["0x4","latest"]""")]
    [InlineData("EthGetLogsRequest", """[{"topics":[null,"0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b",[]]}]""", null)]
    public void AbsentItemIsOmittedAtTheEndAndNullOtherwise(string type, string json, string? written) =>
        Assert.Equal(written ?? json, Chain.RoundTrip(type, json));

    [Theory]
    [InlineData("EthGetBalanceRequest", "[]", "the required item \"address\" at index 0")]
    [InlineData("EthGetBalanceRequest", $"""["{Account}"]""", "the required item \"block\" at index 1")]
    [InlineData("EthGetBalanceRequest", $"""["{Account}","latest",1]""", "at most 2 items")]
    [InlineData("EthCallRequest", $$"""[{"to":"{{Account}}"},"latest",{}]""", "at most 2 items")]
    [InlineData("EthChainIdRequest", "[null]", "at most 0 items")]
    [InlineData("EthGetBalanceRequest", """{"address":"a"}""", "an array")]
    [InlineData("EthGetBalanceRequest", "[1,2]", "a string")]
    public void WrongItemCountOrTypeIsAnError(string type, string json, string expected) =>
        Assert.Contains(expected, Chain.ReadError(type, json), StringComparison.Ordinal);

    [Fact]
    public void ErrorNamesTheItem() =>
        Assert.Contains("$[2]", Chain.ReadError("EthGetBalanceRequest", $"""["{Account}","latest",1]"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"-Infinity\"")]
    [InlineData("0.5")]
    public void NumberCanBeNaN(string units)
    {
        string json = $$"""{"TableName":"abc","Units":{{units}}}""";
        Assert.Equal(json, Ledger.RoundTrip("Capacity", json));
    }

    [Theory]
    [InlineData("\"nan\"")]
    [InlineData("\"0.5\"")]
    public void OtherTextIsAnError(string units) =>
        Assert.Contains("a number, \"NaN\", \"Infinity\" or \"-Infinity\"", Ledger.ReadError("Capacity", $$"""{"TableName":"abc","Units":{{units}}}"""), StringComparison.Ordinal);
}
