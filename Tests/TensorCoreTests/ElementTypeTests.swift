import Testing

@testable import TensorCore

@Suite struct ElementTypeTests {
  @Test("bytes of an element")
  func bytes() {
    // PyTorch: torch.empty((), dtype=...).element_size()
    let expected: [ElementType: Int] = [
      .bool: 1, .uint8: 1, .uint16: 2, .uint32: 4, .uint64: 8, .int8: 1, .int16: 2, .int32: 4, .int64: 8,
      .float8e4m3fn: 1,
      .float8e5m2: 1, .float16: 2, .bfloat16: 2, .float32: 4, .float64: 8, .complex32: 4, .complex64: 8,
      .complex128: 16,
    ]
    for type in ElementType.allCases {
      #expect(type.byteCount == expected[type], "\(type)")
      #expect(type.bitCount == 8 * type.byteCount)
    }
    #expect(
      MemoryLayout<Float>.stride == Float.elementType.byteCount
        && MemoryLayout<Bool>.stride == Bool.elementType.byteCount)
    #expect(
      MemoryLayout<Int>.stride == Int.elementType.byteCount
        && MemoryLayout<Double>.stride == Double.elementType.byteCount)
  }

  @Test("the largest finite numbers, and the bits they are made of")
  func largest() {
    // PyTorch: torch.finfo(...).max, torch.iinfo(...).max
    #expect(ElementType.float8e4m3fn.largest == 448 && ElementType.float8e5m2.largest == 57344)
    #expect(ElementType.float16.largest == 65504 && ElementType.bfloat16.largest == 3.3895313892515355e+38)
    #expect(ElementType.float32.largest == Double(Float.greatestFiniteMagnitude))
    #expect(ElementType.float64.largest == .greatestFiniteMagnitude)
    #expect(ElementType.int8.largest == 127 && ElementType.uint8.largest == 255 && ElementType.bool.largest == 1)
    #expect(ElementType.int64.largest == 0x1p63 && ElementType.uint32.largest == 4_294_967_295)
    #expect(ElementType.float16.epsilon == 0.0009765625 && ElementType.bfloat16.epsilon == 0.0078125)
    #expect(ElementType.float32.epsilon == Double(Float.ulpOfOne) && ElementType.int32.epsilon == nil)
    for type in ElementType.allCases where type.isFloatingPoint {
      #expect(1 + (type.exponentBits ?? 0) + (type.fractionBits ?? 0) == type.bitCount, "\(type)")
    }
  }

  @Test("PyTorch’s names are read, other names are refused with a reason")
  func names() throws {
    for type in ElementType.allCases { #expect(ElementType(named: "torch." + type.rawValue) == type) }
    #expect(ElementType(named: "double") == .float64 && ElementType(named: "half") == .float16)
    #expect(ElementType(named: "long") == .int64 && ElementType(named: "cfloat") == .complex64)
    func reason(_ name: String) -> String? {
      #expect(throws: TensorError.self) { _ = try ElementType(parsing: name) }?.message
    }
    #expect(
      reason("Double64")
        == "there is no type 'Double64'. double already says how many bits it has: 64. PyTorch's name is float64.")
    #expect(reason("long64")?.contains("PyTorch's name is int64.") == true)
    #expect(reason("Float32") == "there is no type 'Float32'. PyTorch writes it float32.")
    #expect(reason("float128")?.contains("The types are bool, ") == true)
    #expect(reason("") != nil && reason("64") != nil)
    #expect(try ElementType(parsing: "bfloat16") == .bfloat16)
  }

  @Test("a number as another type holds it")
  func nearest() {
    // PyTorch: torch.tensor(x, dtype=torch.float64).to(...).item()
    #expect(ElementType.float16.nearest(to: 2049) == 2048 && ElementType.float16.nearest(to: 2051) == 2052)
    #expect(ElementType.float16.nearest(to: 0.1) == 0.0999755859375)
    #expect(ElementType.bfloat16.nearest(to: 0.1) == 0.10009765625)
    #expect(ElementType.float16.nearest(to: 65520) == .infinity && ElementType.float16.nearest(to: 65519) == 65504)
    #expect(ElementType.float16.nearest(to: 1e-8) == 0 && ElementType.float16.nearest(to: 6e-8) == 0x1p-24)
    #expect(ElementType.float8e4m3fn.nearest(to: 1000).isNaN)
    #expect(ElementType.int8.nearest(to: -3.7) == -3 && ElementType.bool.nearest(to: 0.5) == 1)
    for x in [0.1, -3.14159, 1e-42, 7e37, 1e39] {
      #expect(ElementType.float32.nearest(to: x) == Double(Float(x)) && ElementType.float64.nearest(to: x) == x)
    }
  }
}
