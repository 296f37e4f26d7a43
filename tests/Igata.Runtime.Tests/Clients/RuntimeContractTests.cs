using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Tests.Clients;

public sealed class RuntimeContractTests
{
    private static readonly string Runtime = $"Igata.Runtime {typeof(RuntimeContract).Assembly.GetName().Version!.ToString(3)}";

    [Fact]
    public void CurrentContractIsSupported() => RuntimeContract.Require(1, typeof(RuntimeContractTests));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void OtherContractsAreNotSupported(int contract)
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => RuntimeContract.Require(contract, typeof(RuntimeContractTests)));
        Assert.Contains("supports contract 1.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NewerCodeNeedsANewerRuntime() => Assert.Equal(
        $"RuntimeContractTests of {Tests} was generated for contract 5, but {Runtime} supports contracts 2 to 4. Update the package Igata.Runtime.",
        RuntimeContract.CreateException(5, typeof(RuntimeContractTests), 2, 4, typeof(RuntimeContract)).Message);

    [Fact]
    public void OlderCodeNeedsToBeGeneratedAgain() => Assert.Equal(
        $"RuntimeContractTests of {Tests} was generated for contract 1, but {Runtime} supports contracts 2 to 4. Update the package Igata.Runtime.Tests, or generate its code again with the current Igata.Generator.",
        RuntimeContract.CreateException(1, typeof(RuntimeContractTests), 2, 4, typeof(RuntimeContract)).Message);

    private static string Tests => $"Igata.Runtime.Tests {typeof(RuntimeContractTests).Assembly.GetName().Version!.ToString(3)}";
}
