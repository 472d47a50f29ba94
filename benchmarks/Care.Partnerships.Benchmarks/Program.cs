using BenchmarkDotNet.Running;
using Care.Partnerships.Benchmarks;

// --smoke holds every comparison against its bar; anything else goes to BenchmarkDotNet, for numbers.
if (args is ["--smoke"]) return Smoke.Run(Comparisons.All);
BenchmarkSwitcher.FromAssembly(typeof(Smoke).Assembly).Run(args);
return 0;
